/** The places a reply is written in: their limits, their rules and what to say of them. Sources: the platforms' own help pages. */
import type { LengthReading, Severity, SurfaceId } from './types';

/** What is known of a place. */
export interface SurfaceFacts {
  /** Its name in plain words, for the panel. */
  label: string;
  /** One line an owner should know before posting here. */
  note: string;
  /** The platform's own limit, as advice, or `null` where none is confirmed. */
  limit: { unit: 'characters' | 'bytes'; count: number } | null;
  /** Everybody can read it. */
  public: boolean;
  /** Can be changed after posting. */
  editable: boolean;
  /** Severity of asking for the review to be removed or raised here. */
  removalRequest: Severity;
  /** Severity of asking for reviews here. */
  reviewBegging: Severity;
  /** Our choice of length, in words, where the platform asks for brevity. */
  brief: boolean;
}

const FACTS: Record<SurfaceId, SurfaceFacts> = {
  'google-reply': {
    label: 'Google reply',
    note: 'Public. Google may take from minutes to days to show it, and a new reply replaces the old one.',
    limit: { unit: 'bytes', count: 4096 },
    public: true,
    editable: true,
    removalRequest: 'high',
    reviewBegging: 'low',
    brief: false,
  },
  'yelp-public': {
    label: 'Yelp public comment',
    note: 'Public. Yelp holds owners to a stricter standard than reviewers, and never wants reviews asked for.',
    limit: { unit: 'characters', count: 5000 },
    public: true,
    editable: true,
    removalRequest: 'high',
    reviewBegging: 'stop',
    brief: false,
  },
  'yelp-message': {
    label: 'Yelp direct message',
    note: 'Private. Usually one message until the reviewer answers, so one clear offer is worth more than three.',
    limit: null,
    public: false,
    editable: false,
    removalRequest: 'high',
    reviewBegging: 'stop',
    brief: false,
  },
  'amazon-feedback': {
    label: 'Amazon seller feedback',
    note: 'Public and final. It cannot be edited, and once deleted no second reply may be posted. Amazon asks for brief and professional.',
    limit: null,
    public: true,
    editable: false,
    removalRequest: 'stop',
    reviewBegging: 'stop',
    brief: true,
  },
  other: {
    label: 'Reply',
    note: 'The rules of this place are not known here; the advice is the same.',
    limit: null,
    public: true,
    editable: true,
    removalRequest: 'high',
    reviewBegging: 'low',
    brief: false,
  },
};

/** The facts of a place. */
export function surfaceFacts(surface: SurfaceId): SurfaceFacts {
  return FACTS[surface];
}

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Length in UTF-8 bytes, counted by hand: this folder has no DOM types. A lone surrogate counts as three, as encoders do. */
export function utf8Length(text: string): number {
  if (!BEYOND_ASCII.test(text)) return text.length;
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff) {
      const next = text.charCodeAt(i + 1);
      if (next >= 0xdc00 && next <= 0xdfff) {
        bytes += 4;
        i++;
      } else bytes += 3;
    } else bytes += 3;
  }
  return bytes;
}

/** The lengths that hold here: the field's own maximum (UTF-16 units) and the platform's limit, both where known. */
export function readLengths(draft: string, surface: SurfaceId, maxLength: number | null): LengthReading[] {
  const lengths: LengthReading[] = [];
  if (maxLength !== null && maxLength > 0)
    lengths.push({ of: 'field', unit: 'characters', used: draft.length, limit: maxLength });
  const { limit } = FACTS[surface];
  if (limit) {
    const used = limit.unit === 'bytes' ? utf8Length(draft) : draft.length;
    lengths.push({ of: 'surface', unit: limit.unit, used, limit: limit.count });
  }
  return lengths;
}
