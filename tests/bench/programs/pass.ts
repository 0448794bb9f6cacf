/** A floor: one pass of `charCodeAt`, what looking at each unit alone costs. */

/** Adds up all units. */
export function load(): (text: string) => number {
  return (text) => {
    let sum = 0;
    for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
    return sum;
  };
}
