import type { ListNews } from '../../lib/browser/asks/lists';

const counted = (count: number): string => count.toLocaleString('en');

/** "12 reviews here, 9 not answered yet." */
export function waitingWords(reviews: number, waiting: number): string {
  if (waiting === 0) return `${counted(reviews)} reviews here, all of them answered.`;
  return `${counted(reviews)} reviews here, ${counted(waiting)} not answered yet.`;
}

/** "2 new since you were here, 1 answered since; 7 wait." */
export function newsWords({ fresh, answered, waiting }: ListNews): string {
  const wait = waiting === 0 ? 'none waits' : `${counted(waiting)} ${waiting === 1 ? 'waits' : 'wait'}`;
  if (fresh === 0 && answered === 0) return `Nothing new since you were here; ${wait}.`;
  const news = [
    ...(fresh > 0 ? [`${counted(fresh)} new`] : []),
    ...(answered > 0 ? [`${counted(answered)} answered`] : []),
  ];
  return `${news.join(' and ')} since you were here; ${wait}.`;
}
