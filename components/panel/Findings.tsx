import { cardsOf } from '../../lib/stores/cards';
import type { PanelStore } from '../../lib/stores/panel';
import { Press } from '../ui/Press';
import { useStore } from '../ui/use-store';
import { Finding } from './Finding';

/** The findings, worst first: three open, the others one line each or behind "and 2 more". */
export function Findings({ store, onGone }: { store: PanelStore; onGone: () => void }) {
  const state = useStore(store);
  const findings = state.view?.reading.findings ?? [];
  if (findings.length === 0) return null;
  const cards = cardsOf(findings, state.shown, state.picked);
  const rest = findings.length - cards.length;
  return (
    <>
      {/* biome-ignore lint/a11y/noRedundantRoles: without list signs Safari forgets that it is a list */}
      <ul class="cards" role="list">
        {cards.map((card) => (
          <Finding
            key={card.key}
            card={card}
            rule={state.rule(card.finding.rule)}
            why={state.why === card.key}
            act={state}
            onGone={onGone}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Press look="plain" onPress={state.more}>
          {`and ${rest} more`}
        </Press>
      )}
    </>
  );
}
