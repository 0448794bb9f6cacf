/** The three kinds of prepared reply. */
export type DraftKind = 'heated' | 'brochure' | 'calm';

/** One invented review of the practice page. */
export interface PracticeReview {
  /** What the page calls `data-review-id`. */
  id: string;
  author: string;
  /** 1 to 5. */
  stars: number;
  date: string;
  text: string;
  /** One line on what to notice here. */
  tip: string;
  drafts: Record<DraftKind, string>;
}
