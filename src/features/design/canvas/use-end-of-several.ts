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

  const announce = useEffectEvent((number: number) => several && number > 1 && say(`${number} selected`));
  useEffect(() => void announce(count), [count]);
}
