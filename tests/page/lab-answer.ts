/** The content script's half of a lab: a test asks for a scenario by an event and reads the answer off the root element. */

/** Answers the scenarios that `ask` (`lab.ts`) asks for. Events and attributes are strings, which cross worlds. */
export function answer(scenarios: Record<string, (argument: string) => unknown>): void {
  const onRun = (event: Event): void => {
    const [id = '', name = '', argument = ''] = String((event as CustomEvent<unknown>).detail).split('|');
    const work = async (): Promise<unknown> => scenarios[name]?.(argument);
    const tell = (value: unknown): void => {
      document.documentElement.setAttribute(`data-answer-${id}`, JSON.stringify(value ?? null));
    };
    work().then(tell, (error) => tell({ error: String(error) }));
  };
  document.addEventListener('ek-run', onRun);
  // A document that is opened anew loses all its listeners.
  new MutationObserver(() => document.addEventListener('ek-run', onRun)).observe(document, { childList: true });
}
