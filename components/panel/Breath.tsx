import { useEffect, useState } from 'preact/hooks';
import { Press } from '../ui/Press';

/** Two breaths, longer out than in; milliseconds. The circle in pause.css moves in the same time. */
const PHASES = [
  { words: 'First breath: in', ms: 4_000 },
  { words: 'First breath: and slowly out', ms: 6_000 },
  { words: 'Second breath: in', ms: 4_000 },
  { words: 'Second breath: and slowly out', ms: 6_000 },
] as const;

interface BreathProps {
  /** Ended by the owner. */
  onSkip: () => void;
  /** Ended by itself. */
  onOver: () => void;
}

/** Twenty seconds of breath: a circle that grows and shrinks, words that count. Nothing waits for it. */
export function Breath({ onSkip, onOver }: BreathProps) {
  const [at, setAt] = useState(0);
  const phase = PHASES[at];
  useEffect(() => {
    if (phase === undefined) return onOver();
    const timer = setTimeout(() => setAt(at + 1), phase.ms);
    return () => clearTimeout(timer);
  }, [at]);
  return (
    <section class="breath" aria-label="A breath first">
      <span class="breath-circle" aria-hidden="true" />
      <p class="breath-words">{phase?.words}</p>
      <Press onPress={onSkip}>Skip</Press>
    </section>
  );
}
