import { startTransition, useEffect, useState } from 'react';

/**
 * How many of `total` parts to draw now: the `first` ones at once, so that a view opens with its visible part, then
 * `step` more after each frame, letting other work go first. The second value is a function that draws all at once.
 */
export function useGradual(total: number, first: number, step: number): readonly [number, () => void] {
  const [count, setCount] = useState(first);
  // What comes after that is another list, of which as few are drawn at once.
  if (total <= first && count > first) setCount(first);
  useEffect(() => {
    if (count >= total) return;
    const timer = setTimeout(() => startTransition(() => setCount(count + step)), 0);
    return () => clearTimeout(timer);
  }, [count, total, step]);
  return [Math.min(count, total), () => setCount(Number.POSITIVE_INFINITY)];
}
