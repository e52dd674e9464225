import type { ReactNode } from 'react';
import { isHidden } from '../cards/format/drawn.ts';
import { usePlayground } from './services/playground-context.ts';

/** "3 cards · 1 hidden". */
function cardsInWords(count: number, hidden: number): string {
  const cards = count === 1 ? '1 card' : `${count} cards`;
  return hidden === 0 ? cards : `${cards} · ${hidden} hidden`;
}

function CaretPlace() {
  const caret = usePlayground((state) => state.caret);
  return caret === null ? null : (
    <span className="tabular-nums">
      Ln {caret.line}, Col {caret.column}
    </span>
  );
}

function CardCount() {
  const words = usePlayground(({ document: { checked } }) =>
    cardsInWords(checked.cards.length, checked.cards.filter(isHidden).length),
  );
  return <span>{words}</span>;
}

/** The bottom of the window: where the caret is, and what the document contains. */
export function StatusBar({ start, hint, end }: { start: ReactNode; hint?: ReactNode; end?: ReactNode }) {
  return (
    <footer className="flex h-7 [@media(max-height:479px)]:hidden shrink-0 items-center gap-4 overflow-hidden border-t border-line bg-app px-3.5 text-[12px] whitespace-nowrap text-muted">
      <div className="min-w-0 flex-auto overflow-hidden">{start}</div>
      {hint}
      {end ?? (
        <>
          <CaretPlace />
          <CardCount />
        </>
      )}
    </footer>
  );
}
