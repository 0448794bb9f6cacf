/** Made by `lift-texts.ts`: the long texts of `lib/coach` by number, for the background to hand to pages. */
declare module 'virtual:coach-texts' {
  export const TEXTS: readonly string[];
}
