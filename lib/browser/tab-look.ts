/** What the popup may know of the tab in front, and the file that says what its page is made of. */
import { z } from '../contract/zod';
import type { Frames } from './frames';
import type { Handlers } from './gate';
import type { askPage } from './messages';
import { whyForbidden } from './refusals';
import type { Tabs } from './tabs';

/** What looking at a tab needs from outside. */
export interface TabLookParts {
  tabs: Pick<Tabs, 'reachable' | 'framesOn' | 'problemOf' | 'sayProblem' | 'runSkeletons' | 'urlOf'>;
  frames: Pick<Frames, 'inTab'>;
  askPage: typeof askPage;
}

/** UTF-16 units of a file at most; the page keeps to less. */
const LONGEST_FILE = 4_000_000;

/** What the script answers in a frame (entrypoints/skeleton.ts); parsed, since a page may have got at it. */
const ANSWER = z.union([
  z.strictObject({ address: z.string().max(2_048), html: z.string().max(LONGEST_FILE) }),
  z.strictObject({ tooLarge: z.number().int().min(0) }),
]);

const NOT_READ = 'This page could not be read just now. Reload it and try once more.';

const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);

/** Makes the answers. */
export function createTabLook({ tabs, frames, askPage }: TabLookParts): Pick<Handlers, 'lookAtTab' | 'takeSkeletons'> {
  const isUnderstood = async (tabId: number): Promise<boolean> => {
    const read = async (frameId: number): Promise<boolean> => {
      const answer = await askPage(tabId, frameId, 'pageReview', {});
      return answer.ok && answer.value.review !== null;
    };
    return (await Promise.all((await frames.inTab(tabId)).map(read))).includes(true);
  };

  return {
    async lookAtTab({ tabId }) {
      const [open, found, understood, problem] = await Promise.all([
        tabs.reachable(tabId),
        tabs.framesOn(tabId),
        isUnderstood(tabId),
        tabs.problemOf(tabId),
      ]);
      // Said once: it is about a press that is over.
      if (problem !== null) await tabs.sayProblem(tabId, null);
      return { ok: true, value: { allowed: open.length > 0, understood, frames: found, problem } };
    },

    async takeSkeletons({ tabId }) {
      const answers = (await tabs.runSkeletons(tabId)).map((answer) => ANSWER.safeParse(answer).data);
      const files = answers.flatMap((answer) => (answer !== undefined && 'html' in answer ? [answer] : []));
      if (files.length > 0) return { ok: true, value: { files } };
      const large = answers.find((answer) => answer !== undefined && 'tooLarge' in answer);
      if (large === undefined || !('tooLarge' in large)) {
        // Frames that were reached and did not answer are not the browser's doing.
        return { ok: false, reason: answers.length > 0 ? NOT_READ : whyForbidden(await tabs.urlOf(tabId)) };
      }
      return {
        ok: false,
        reason: `This page is too long to save: ${megabytes(large.tooLarge)} MB, and 3 MB is the most. Reload it, and save it before more of it has come.`,
      };
    },
  };
}
