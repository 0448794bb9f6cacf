import type { Linter, ReviewKind } from '../coach/types';
import type { PageSettings } from '../contract/settings';
import type { Site } from '../sites/site';
import { type CoachedThread, lintDraft } from './coached-thread';
import { createField } from './field';
import type { GuardedPress, PressKind, StopCase } from './types';

const BUTTON = 'button, input[type="submit"], input[type="button"], [role="button"], a[href], kat-button';
/** Most phrases the stop dialog names. */
const MOST_PHRASES = 3;

function nameOf(button: HTMLElement): string {
  const label = button.getAttribute('aria-label') ?? button.getAttribute('label');
  const own = button instanceof HTMLInputElement ? button.value : (button.innerText ?? button.textContent ?? '');
  return (label || own || 'Post').replace(/\s+/g, ' ').trim().slice(0, 40);
}

/**
 * The reply that a press on this path would post, or `null`.
 * Looks the page up afresh, so that a box re-made since the last look is guarded all the same.
 */
export function findGuardedPress(
  document: Document,
  site: Site | null,
  path: readonly EventTarget[],
  kind: PressKind,
): GuardedPress | null {
  // No site known here posts on Ctrl+Enter.
  if (!site || kind === 'ctrl-enter') return null;
  const forms = kind === 'submit' ? path.filter((target) => target instanceof HTMLFormElement) : [];
  if (forms.length === 0 && !path.some((target) => target instanceof Element && target.matches(BUTTON))) return null;
  for (const element of site.findFields(document)) {
    const field = createField(element);
    const draft = field.read();
    if (draft.trim() === '') continue;
    const thread = site.findThread(element);
    const button = thread?.findPostButton();
    if (thread && button && (path.includes(button) || forms.some((form) => form.contains(button)))) {
      return { key: thread.key, field, button, draft, buttonName: nameOf(button) };
    }
  }
  return null;
}

/**
 * What to show before this press goes through, or `null` to let it: only a verdict of `stop` asks. The rules decide, and the
 * sentence model's reading of exactly this draft where `current` has it already.
 */
export function stopCaseOf(
  linter: Linter,
  site: Site | null,
  settings: PageSettings,
  kinds: ReadonlyMap<string, ReviewKind>,
  { field, draft, buttonName }: GuardedPress,
  current: CoachedThread | null,
): StopCase | null {
  const thread = site?.findThread(field.element);
  if (!thread) return null;
  const deep = current?.field.element === field.element && current.draft === draft ? current.deep : null;
  const lint = deep ?? lintDraft(linter, thread, kinds.get(thread.key) ?? 'unknown', settings, field, draft);
  if (lint.verdict !== 'stop') return null;
  const phrases = lint.findings
    .filter((finding) => finding.severity === 'stop' || finding.severity === 'high')
    .slice(0, MOST_PHRASES)
    .map((finding) => {
      const rule = linter.rule(finding.rule);
      return { text: finding.text, title: rule?.title ?? '', why: rule?.why ?? '', severity: finding.severity };
    });
  return { buttonName, phrases };
}
