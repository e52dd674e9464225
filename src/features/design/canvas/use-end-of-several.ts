import { useEffect, useEffectEvent, useRef } from 'react';

interface SeveralProps {
  /** Whether taps add to the selection. */
  several: boolean;
  /** How many components or cards are selected. */
  count: number;
  text: string;
  onEnd: () => void;
  say: (words: string) => void;
}

/** Says how many are selected, and ends selecting several with the next change and when nothing is selected. */
export function useEndOfSeveral({ several, count, text, onEnd, say }: SeveralProps): void {
  const end = useEffectEvent(() => several && onEnd());
  const textBefore = useRef(text);
  useEffect(() => {
    if (textBefore.current !== text || count === 0) end();
    textBefore.current = text;
  }, [text, count]);
  useEffect(() => () => void end(), []);

  const announce = useEffectEvent(() => several && count > 1 && say(`${count} selected`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new number is announced
  useEffect(() => void announce(), [count]);
}
