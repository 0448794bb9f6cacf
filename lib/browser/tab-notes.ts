/** Notes kept as long as a tab is open, in the storage that our frame has in it; no page can read them. */

/** Which names were noted. Where the browser lends a frame no storage they are forgotten with the frame. */
export function createTabNotes(what: string): { has(name: string): boolean; add(name: string): void } {
  const here = new Set<string>();
  const key = (name: string): string => `${what}:${name}`;
  return {
    has(name) {
      try {
        return here.has(name) || sessionStorage.getItem(key(name)) !== null;
      } catch {
        return here.has(name);
      }
    },
    add(name) {
      here.add(name);
      try {
        sessionStorage.setItem(key(name), '');
      } catch {
        // Storage of frames is switched off, or full.
      }
    },
  };
}
