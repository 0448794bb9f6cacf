/** Where the page of all rules is, from any page of ours; with an id, at that rule. */
export const rulesAddress = (id?: string): string => (id === undefined ? '/rules.html' : `/rules.html#${id}`);
