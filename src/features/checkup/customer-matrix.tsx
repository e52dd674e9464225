import { type KeyboardEvent, useRef, useState } from 'react';
import type { CardResult, CustomerRow } from '../../checkup/report/report.ts';
import { isUnusual, type UsualShapes } from './matrix-rows.ts';

const ROW_PX = 34;
const SHOWN_ROWS = 14;
/** Rows drawn beyond the visible ones, so that scrolling shows no gap. */
const SPARE_ROWS = 6;

interface CustomerMatrixProps {
  rows: readonly CustomerRow[];
  keys: readonly string[];
  usual: UsualShapes;
  onOpen: (row: CustomerRow) => void;
}

/** Customers × cards, drawn as far as they're in sight. Arrows move, Enter opens a customer's load. */
export function CustomerMatrix({ rows, keys, usual, onOpen }: CustomerMatrixProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const first = Math.max(0, Math.floor(top / ROW_PX) - SPARE_ROWS);
  const drawn = rows.slice(first, first + SHOWN_ROWS + 2 * SPARE_ROWS);
  function move(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: SHOWN_ROWS,
      PageUp: -SHOWN_ROWS,
      Home: -rows.length,
      End: rows.length,
    };
    const step = steps[event.key];
    const row = rows[at];
    if (event.key === 'Enter' && row !== undefined) {
      event.preventDefault();
      onOpen(row);
    }
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(rows.length - 1, at + step));
    setActive(next);
    const box = frame.current;
    if (box === null) return;
    const height = box.clientHeight - ROW_PX;
    if (next * ROW_PX < box.scrollTop) box.scrollTop = next * ROW_PX;
    if ((next + 1) * ROW_PX > box.scrollTop + height) box.scrollTop = (next + 1) * ROW_PX - height;
  }

  return (
    <div
      ref={frame}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      className="overflow-auto rounded-md border border-line"
      style={{ maxHeight: ROW_PX * (SHOWN_ROWS + 1) }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows are chosen and opened by keyboard
        role="grid"
        aria-label="Customers and their cards"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={`customer-row-${rows[at]?.index ?? 0}`}
        tabIndex={0}
        onKeyDown={move}
        className="w-full border-separate border-spacing-0 text-[12px]"
      >
        <thead className="sticky top-0 z-10 bg-sunken text-left text-muted">
          <tr aria-rowindex={1} style={{ height: ROW_PX }}>
            {['Customer', ...keys, 'Time'].map((name) => (
              <th
                key={name}
                scope="col"
                className="border-b border-line px-2.5 font-medium whitespace-nowrap"
              >
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={first} />
          {drawn.map((row, offset) => (
            <tr
              key={row.index}
              id={`customer-row-${row.index}`}
              aria-rowindex={first + offset + 2}
              aria-selected={first + offset === at}
              className="cursor-pointer hover:bg-hover aria-selected:bg-accent-soft"
              style={{ height: ROW_PX }}
              onClick={() => {
                setActive(first + offset);
                onOpen(row);
              }}
            >
              <th scope="row" className="max-w-64 truncate border-b border-line px-2.5 text-left font-medium">
                {row.customer}
              </th>
              {keys.map((key) => (
                <Cell key={key} card={row.cards.find((card) => card.key === key)} usual={usual} />
              ))}
              <td className="border-b border-line px-2.5 whitespace-nowrap text-muted">
                {row.totalMs === null ? '' : `${Math.round(row.totalMs)} ms`}
              </td>
            </tr>
          ))}
          <Gap rows={rows.length - first - drawn.length} />
        </tbody>
      </table>
    </div>
  );
}

/** The room of rows that aren't drawn. */
function Gap({ rows }: { rows: number }) {
  return rows <= 0 ? null : (
    <tr>
      <td style={{ height: rows * ROW_PX }} />
    </tr>
  );
}

function Cell({ card, usual }: { card: CardResult | undefined; usual: UsualShapes }) {
  const [text, tone] = wordsOf(card, usual);
  return (
    <td className="border-b border-line px-2.5 whitespace-nowrap" title={card?.message ?? undefined}>
      <span className={`rounded-full px-2 py-0.5 ${tone}`}>{text}</span>
    </td>
  );
}

function wordsOf(card: CardResult | undefined, usual: UsualShapes): [text: string, tone: string] {
  if (card === undefined) return ['not run', 'text-faint'];
  if (card.outcome === 'failed') return ['failed', 'bg-error-soft text-error'];
  if (card.outcome === 'hidden') return ['no data', 'bg-sunken text-muted'];
  return isUnusual(card, usual)
    ? ['unusual', 'bg-warning-soft text-warning']
    : ['loaded', 'bg-success-soft text-success'];
}
