import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '../../ui/live-region.tsx';
import { usePlayground } from '../services/playground-context.ts';

/** Nobody wants to hear of every brace that is about to be closed. */
const SETTLED_AFTER_MS = 1_000;

function problemsInWords(count: number): string {
  if (count === 0) return 'No problems';
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** Says how many problems there are, once their number has come to rest and differs from what was said last. */
export function ProblemAnnouncer() {
  const count = usePlayground((state) => state.document.checked.problemCount);
  // A draft that opens with problems has them said too.
  const said = useRef(0);
  const [text, setText] = useState('');
  useEffect(() => {
    if (count === said.current) return;
    const timer = setTimeout(() => {
      said.current = count;
      setText(problemsInWords(count));
    }, SETTLED_AFTER_MS);
    return () => clearTimeout(timer);
  }, [count]);
  return <LiveRegion text={text} />;
}
