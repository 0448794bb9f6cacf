/**
 * Stands in for WXT's own content script context (aliased in wxt.config.ts). That one (0.21.4) announces itself to the page by
 * `window.postMessage` with the extension's id, and ends when the page forges the same announcement. Ours says nothing:
 * the session has its own life (`lib/page/session.ts`), and a second injection is noticed in `index.ts`.
 */
export class ContentScriptContext {}
