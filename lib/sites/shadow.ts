import { isElement } from './dom';

/** Every open shadow root below `root`, nested ones included, outer before inner. For watching and for Amazon's web components. */
export function openShadowRoots(root: ParentNode): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const own = isElement(root) ? root.shadowRoot : null;
  if (own) found.push(own, ...openShadowRoots(own));
  for (const element of root.querySelectorAll('*')) {
    const shadow = element.shadowRoot;
    if (shadow) found.push(shadow, ...openShadowRoots(shadow));
  }
  return found;
}

/** `querySelectorAll` through open shadow roots; light matches first, then root by root. */
export function deepQueryAll(root: ParentNode, selector: string): Element[] {
  const places: ParentNode[] = [root, ...openShadowRoots(root)];
  return places.flatMap((place) => [...place.querySelectorAll(selector)]);
}
