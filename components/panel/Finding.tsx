import { useId } from 'preact/hooks';
import type { RuleText } from '../../lib/coach/types';
import type { FindingCard } from '../../lib/stores/cards';
import { clip } from '../../lib/stores/clip';
import type { PanelActions } from '../../lib/stores/panel';
import { weighedWords } from '../../lib/stores/weighed';
import { rulesAddress } from '../rules/address';
import { Press } from '../ui/Press';
import { Sign } from '../ui/Sign';

interface FindingProps {
  card: FindingCard;
  rule: RuleText | null;
  why: boolean;
  /** Called when the card is going away under the keyboard, so that it does not get lost. */
  onGone: () => void;
  act: Pick<PanelActions, 'useFix' | 'showFinding' | 'hideHere' | 'neverFlag' | 'toggleWhy' | 'open'>;
}

/** One piece of advice: the words, the reason, the calmer wording, and what can be done about it. */
export function Finding({ card, rule, why, onGone, act }: FindingProps) {
  const id = useId();
  const { finding, key } = card;
  const title = rule?.title ?? 'Worth another look';
  const quote = finding.text === '' ? 'the whole reply' : `“${clip(finding.text)}”`;
  const ofSentence = finding.weighed !== undefined;
  if (!card.open) {
    return (
      <li class={`card card-folded card-${finding.severity}`}>
        <Press look="bare" expanded={false} onPress={() => act.open(key)}>
          <Sign severity={finding.severity} /> {title}
        </Press>
      </li>
    );
  }
  const canUse = finding.fix !== null && finding.start !== null;
  return (
    <li class={`card card-${finding.severity}`}>
      <h3 class="card-title">
        <Sign severity={finding.severity} /> {title}
      </h3>
      {finding.text !== '' && (
        <blockquote class="quote">
          <Press look="bare" label={`${quote}: show in my reply`} onPress={() => act.showFinding(finding)}>
            {quote}
          </Press>
        </blockquote>
      )}
      {rule !== null && <p>{finding.reason ?? rule.why}</p>}
      <Calmer fix={finding.fix} example={finding.calmer} />
      <div class="row card-row">
        {canUse && (
          <Press look="main" label={`Use it, instead of ${quote}`} onPress={() => act.useFix(finding)}>
            Use it
          </Press>
        )}
        <Press
          label={`Hide here: ${quote}`}
          onPress={(event) => {
            if (event.detail === 0) onGone();
            void act.hideHere(finding);
          }}
        >
          Hide here
        </Press>
        <Press look="plain" expanded={why} controls={id} label={`Why? ${title}`} onPress={() => act.toggleWhy(key)}>
          Why?
        </Press>
      </div>
      <div id={id} class="why" hidden={!why}>
        {ofSentence && <Weighed words={weighedWords(finding)} />}
        <p class="soft">{rule === null ? 'No source is known for this one.' : `Source: ${rule.source}`}</p>
        <div class="row why-row">
          {finding.text !== '' && (
            <Press
              look="plain"
              label={`${ofSentence ? 'Never flag this sentence' : 'Never flag this phrase'}: ${quote}`}
              onPress={(event) => {
                if (event.detail === 0) onGone();
                void act.neverFlag(finding);
              }}
            >
              {ofSentence ? 'Never flag this sentence' : 'Never flag this phrase'}
            </Press>
          )}
          <a class="press press-plain" href={rulesAddress(rule?.id)} target="_blank" rel="noopener">
            All the rules
          </a>
        </div>
      </div>
    </li>
  );
}

/** Where no phrase alone gives a fault away: what it was read from, and that it is no more than a reading. */
function Weighed({ words }: { words: string[] }) {
  const quotes = words.map((word) => `“${word}”`).join(', ');
  return (
    <p class="soft">
      {words.length > 0 && `The words that weighed most: ${quotes}. `}
      This is a reading of the whole sentence, and it may be wrong.
    </p>
  );
}

function Calmer({ fix, example }: { fix: string | null; example: string | null }) {
  const words = fix ?? example;
  if (words === null || words === '') return null;
  return (
    <p class="calmer">
      <span class="soft">{fix === null ? 'Instead' : 'Calmer'}</span> <span class="calmer-words">{words}</span>
    </p>
  );
}
