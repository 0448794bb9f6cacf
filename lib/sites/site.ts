import type { Review, SurfaceId } from '../coach/types';

/** One review with the box its reply is written in. Made afresh at each look; hold the `key`, not the object. */
export interface Thread {
  /** Identity of the review: the page's own review id where there is one, else a hash of author and text. Never the URL, never the box. */
  key: string;
  review: Review;
  surface: SurfaceId;
  /** The box: a `textarea` or an element that is contenteditable. It may live in an open shadow root. */
  field: HTMLElement;
  /** The site's own control that posts this reply, as it is now; `null` when none is certain (then nothing is guarded). */
  findPostButton(): HTMLElement | null;
}

/** A review site: where on its pages the reviews, boxes and post buttons are. Reads the DOM, never writes it. */
export interface Site {
  /** File name = id. */
  id: string;
  /** As an owner would call it. */
  name: string;
  /** Day the facts behind the adapter were last checked, `YYYY-MM-DD`. */
  checked: string;
  /** Match patterns for the manifest, `https` only and path-narrow. */
  matches: readonly string[];
  /** Whether this page (or frame) is one of its reply pages. */
  owns(url: URL): boolean;
  /** Every visible reply box below `root`, open shadow roots included. Cheap: called on clicks and after page changes. */
  findFields(root: ParentNode): HTMLElement[];
  /** The thread of a box, or `null` when this box is not a reply box or its review is not understood. */
  findThread(field: HTMLElement): Thread | null;
}
