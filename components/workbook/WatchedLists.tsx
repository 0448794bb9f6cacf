/** What is new on the lists of reviews that the owner keeps an eye on. */
export function WatchedLists() {
  return null;
}
