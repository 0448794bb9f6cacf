/** Every message the background answers: who may send it, and what it must carry. */
import type { BackgroundType } from '../messages';
import type { Protocol } from '../protocol';
import type { Asks } from './ask';
import { CASE_ASKS } from './cases';
import { COACHING_ASKS } from './coaching';
import { DRAFT_ASKS } from './drafts';
import { HOUSE_ASKS } from './house';
import { KEEPING_ASKS } from './keeping';
import { LIST_ASKS } from './lists';
import { PLAYBOOK_ASKS } from './playbooks';
import { TEMPLATE_ASKS } from './templates';
import { SITE_ASKS } from './turning-on';

export const ASKS: Asks<Pick<Protocol, BackgroundType>> = {
  ...COACHING_ASKS,
  ...TEMPLATE_ASKS,
  ...HOUSE_ASKS,
  ...SITE_ASKS,
  ...DRAFT_ASKS,
  ...CASE_ASKS,
  ...LIST_ASKS,
  ...PLAYBOOK_ASKS,
  ...KEEPING_ASKS,
};
