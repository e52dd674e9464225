import { useEffect, useRef, useState } from 'react';
import { LiveRegion } from '../../ui/live-region.tsx';
import { usePlayground } from '../services/playground-context.ts';

/** Waits this long, so that it doesn't announce every brace that is about to be closed. */
const SETTLED_AFTER_MS = 1_000;

function problemsInWords(count: number): string {
  if (count === 0) return 'No problems';
  return count === 1 ? '1 problem' : `${count} problems`;
}

/** Announces the number of problems once it has settled and differs from the last announcement. */
export function ProblemAnnouncer() {
  const count = usePlayground((state) => state.document.checked.problemCount);
  // Starts at 0, so that the problems of a newly opened draft are announced too.
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
