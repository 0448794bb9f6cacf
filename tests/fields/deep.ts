/** The first element that fits a selector, through open shadow roots too. */
export function findDeep(root: Document | ShadowRoot, selector: string): HTMLElement | null {
  const here = root.querySelector<HTMLElement>(selector);
  if (here) return here;
  for (const element of root.querySelectorAll('*')) {
    const inside = element.shadowRoot ? findDeep(element.shadowRoot, selector) : null;
    if (inside) return inside;
  }
  return null;
}
