import { useEffect, useState } from 'preact/hooks';

/** Whether the page is being printed: what is folded on the screen is open on paper. */
export function usePrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const over = new AbortController();
    const paper = window.matchMedia('print');
    const look = () => setPrinting(paper.matches);
    look();
    paper.addEventListener('change', look, { signal: over.signal });
    return () => over.abort();
  }, []);
  return isPrinting;
}
