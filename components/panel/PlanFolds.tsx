import type { Plan } from '../../lib/coach/types';
import type { PanelActions } from '../../lib/stores/panel';
import { Press } from '../ui/Press';
import { copyWords } from './copy-words';

/** What can be unfolded, by the store's name for it. One at a time, so that it never crowds. */
const FOLDS = {
  needs: 'What it needs',
  offer: 'An offer?',
  private: 'A private message',
  fit: 'If it is a matter of taste',
} as const;
type Fold = keyof typeof FOLDS;

interface PlanFoldsProps {
  plan: Plan;
  /** The one unfolded part of the panel. */
  open: string | null;
  actions: Pick<PanelActions, 'toggleWhy' | 'fillLine' | 'copied'>;
}

/** What the reply needs and what would spoil it, the private message, and the sentence on who the business is for. */
export function PlanFolds({ plan, open, actions }: PlanFoldsProps) {
  const has: Record<Fold, boolean> = {
    needs: true,
    offer: plan.goodwill.length > 0,
    private: plan.privateLine !== null,
    fit: plan.fitLine !== null,
  };
  const folds = (Object.keys(FOLDS) as Fold[]).filter((fold) => has[fold]);
  return (
    <div class="plan">
      <div class="row plan-row">
        {folds.map((fold) => (
          <Press
            key={fold}
            look="plain"
            expanded={open === fold}
            controls={`plan-${fold}`}
            onPress={() => actions.toggleWhy(fold)}
          >
            {FOLDS[fold]}
          </Press>
        ))}
      </div>
      <div id="plan-needs" class="plan-part" hidden={open !== 'needs'}>
        <NeedsList title="In the reply" lines={plan.mustHave} />
        <NeedsList title="Better left out" lines={plan.mustNot} />
      </div>
      {has.offer && (
        <div id="plan-offer" class="plan-part" hidden={open !== 'offer'}>
          {plan.goodwill.map(({ cause, words }) => (
            <p key={cause} class="soft">
              {words}
            </p>
          ))}
        </div>
      )}
      {plan.privateLine !== null && (
        <div id="plan-private" class="plan-part" hidden={open !== 'private'}>
          <LineToCopy line={plan.privateLine} name="the private message" actions={actions} />
          {plan.route !== null && <p class="soft">{plan.route}</p>}
        </div>
      )}
      {plan.fitLine !== null && (
        <div id="plan-fit" class="plan-part" hidden={open !== 'fit'}>
          <p class="soft">One plain sentence helps the next reader:</p>
          <LineToCopy line={plan.fitLine} name="this sentence" actions={actions} />
        </div>
      )}
    </div>
  );
}

function NeedsList({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <div>
      <h3 class="soft">{title}</h3>
      <ul class="needs">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

interface LineToCopyProps {
  line: string;
  name: string;
  actions: Pick<PanelActions, 'fillLine' | 'copied'>;
}

/** Words to take elsewhere, with what is known put in. */
function LineToCopy({ line, name, actions }: LineToCopyProps) {
  const { text, blanks } = actions.fillLine(line);
  return (
    <>
      <p class="line-to-copy">{text}</p>
      <div class="row">
        <Press label={`Copy ${name}`} onPress={() => void copyWords(text).then(actions.copied)}>
          Copy
        </Press>
        {blanks.length > 0 && <span class="soft">{`To fill in: ${blanks.join(', ')}`}</span>}
      </div>
    </>
  );
}
