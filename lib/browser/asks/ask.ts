import type { z } from '../../contract/zod';

/** `content`: a content script may ask (a page could have taken it over). `page`: our own extension pages only. */
export type Tier = 'content' | 'page';

/** What one message must be to be answered: who may send it, and what it carries. */
export interface Ask<D> {
  tier: Tier;
  data: z.ZodType<D>;
}

// biome-ignore lint/suspicious/noExplicitAny: a message's answer does not matter here
type Message = (data: never) => any;

/** One `Ask` for each message of a part of the protocol. */
export type Asks<M> = { [K in keyof M]: M[K] extends Message ? Ask<Parameters<M[K]>[0]> : never };

/** What a message without data carries. */
export type Nothing = Record<string, never>;
