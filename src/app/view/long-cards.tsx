import { type ReactNode, useEffect, useState } from 'react';
import type { CheckedDocument } from '../../cards/format/drawn.ts';
import { createApartCheck } from '../../platform/checking/apart-check.ts';
import { CHECKING, STOPPED } from '../../state/document/long-text.ts';
import apartUrl from '../boot/apart-worker.ts?worker&url';
import { CheckingNotice } from '../boot/checking-notice.tsx';
import { drawnWithPauses } from './drawn-with-pauses.ts';

const apartCheck = createApartCheck(apartUrl, drawnWithPauses);

export interface LongCardsProps {
  text: string;
  children: (checked: CheckedDocument) => ReactNode;
}

/** The cards of a long text, once it has been checked off the page's thread. */
export default function LongCards({ text, children }: LongCardsProps) {
  const [checked, setChecked] = useState(CHECKING);
  useEffect(() => apartCheck.ask(text, (answer) => setChecked(answer ?? STOPPED)), [text]);
  return checked.apart === undefined ? (
    children(checked)
  ) : (
    <CheckingNotice check={apartCheck} state={checked.apart} length={text.length} />
  );
}
