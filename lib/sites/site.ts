import type { Review, SurfaceId } from '../coach/types';

/** What a page shows of one review, whether or not it can be answered there. Made afresh at each look. */
export interface SeenReview {
  /** Identity, as in `Thread`: the same review has the same key on every look. */
  key: string;
  /** The outermost element that belongs to this review alone. */
  element: Element;
  review: Review;
  /** The owner's public reply as the page shows it; `null` where none is there. */
  ownerReply: string | null;
}

/** One review with the box its reply is written in. Made afresh at each look; hold the `key`, not the object. */
export interface Thread {
  /** Identity of the review: the page's own review id where there is one, else a hash of author and text. Never the URL, never the box. */
  key: string;
  review: Review;
  /** The owner's public reply that is there already; `null` where none is. A second one is advised against. */
  ownerReply: string | null;
  surface: SurfaceId;
  /** The box: a `textarea` or an element that is contenteditable. It may live in an open shadow root. */
  field: HTMLElement;
  /** Most UTF-16 units the site takes where the box itself does not say (`maxlength`); not given where unknown. */
  limit?: number;
  /** The site's own control that posts this reply, as it is now; `null` when none is certain (then nothing is guarded). */
  findPostButton(): HTMLElement | null;
}

/** How far an adapter's facts were proven: on a real page that somebody saved, or told by others who worked on the live page. */
export type Evidence = 'saved-page' | 'description';

/** What is common to every page known here. */
export interface Place {
  /** File name = id. */
  id: string;
  /** As an owner would call it. */
  name: string;
  /** Day the facts behind the adapter were last checked, `YYYY-MM-DD`. */
  checked: string;
  evidence: Evidence;
  /** What is not known or cannot work, in plain sentences for docs/sites.md; empty where nothing is. */
  doubts: readonly string[];
  /** Match patterns, `https` only and path-narrow. */
  matches: readonly string[];
  /** Whether this page (or frame) is one of its pages. */
  owns(url: URL): boolean;
  /**
   * The reviews below `root` in page order, each once; where `root` is an element, the one that it is or stands in too. A generator, so that long pages are read in slices: each step is cheap,
   * and `undefined` is a step that found nothing yet. Asks for no layout (no rectangles, no computed styles of many elements).
   */
  findReviews(root: ParentNode): Generator<SeenReview | undefined>;
}

/** A review site: where on its pages the reviews, boxes and post buttons are. Reads the DOM, never writes it. */
export interface Site extends Place {
  /** `on` with the package's own matches; `asked` only where the owner turned the site on. */
  offered: 'on' | 'asked';
  /** Of software that anybody may run: whether this page is made by it, told by its markup. Cheap; asked where no site owns the address. */
  knows?(page: ParentNode): boolean;
  /** Every visible reply box below `root`, open shadow roots included. Cheap: called on clicks and after page changes. */
  findFields(root: ParentNode): HTMLElement[];
  /** The thread of a box, or `null` when this box is not a reply box or its review is not understood. */
  findThread(field: HTMLElement): Thread | null;
}

/** A public page of a review site on which nothing can be answered: reviews are read there, and the owner is shown the way. */
export interface ReadingSite extends Place {
  /** What an owner can do about a review seen here, in one plain sentence. */
  instead: string;
  /** Where the owner answers: an `https` address and the words of the link; `null` where there is no such page. */
  ownerPage(url: URL): { href: string; words: string } | null;
}
