import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { CustomerRow } from '../../checkup/report/report.ts';
import { MatrixCell } from './matrix-cell.tsx';
import { isUnusual, type UsualShapes } from './matrix-rows.ts';

const HEAD_PX = 34;
/** The height of a row, and how many rows are visible at once. */
const ROWS = { outcomes: { px: 34, shown: 14 }, cards: { px: 130, shown: 4 } };
/** Rows drawn beyond the visible ones, so that scrolling shows no gap. */
const SPARE_ROWS = 6;

interface CustomerMatrixProps {
  rows: readonly CustomerRow[];
  keys: readonly string[];
  usual: UsualShapes;
  /** Draws a small version of a customer's card; null if only outcomes are shown. */
  draw: ((row: CustomerRow, cardKey: string) => ReactNode) | null;
  onOpen: (row: CustomerRow) => void;
}

/** Customers × cards; only the visible rows are drawn. Arrow keys move, Enter opens a customer's load. */
export function CustomerMatrix({ rows, keys, usual, draw, onOpen }: CustomerMatrixProps) {
  const { px, shown } = ROWS[draw === null ? 'outcomes' : 'cards'];
  const frame = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const at = Math.min(active, rows.length - 1);
  const first = Math.max(0, Math.floor(top / px) - SPARE_ROWS);
  const drawn = rows.slice(first, first + shown + 2 * SPARE_ROWS);
  function move(event: KeyboardEvent): void {
    const steps: Partial<Record<string, number>> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: shown,
      PageUp: -shown,
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
    const height = box.clientHeight - HEAD_PX;
    if (next * px < box.scrollTop) box.scrollTop = next * px;
    if ((next + 1) * px > box.scrollTop + height) box.scrollTop = (next + 1) * px - height;
  }

  return (
    <div
      ref={frame}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      className="overflow-auto rounded-md border border-line"
      style={{ maxHeight: px * shown + HEAD_PX }}
    >
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the keyboard chooses and opens its rows
        role="grid"
        aria-label="Customers and their cards"
        aria-rowcount={rows.length + 1}
        aria-activedescendant={`customer-row-${rows[at]?.index ?? 0}`}
        tabIndex={0}
        onKeyDown={move}
        className="w-full border-separate border-spacing-0 text-[12px]"
      >
        <thead className="sticky top-0 z-10 bg-sunken text-left text-muted">
          <tr aria-rowindex={1} style={{ height: HEAD_PX }}>
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
          <Gap px={first * px} />
          {drawn.map((row, offset) => (
            <tr
              key={row.index}
              id={`customer-row-${row.index}`}
              aria-rowindex={first + offset + 2}
              aria-selected={first + offset === at}
              className="cursor-pointer hover:bg-hover aria-selected:bg-accent-soft"
              style={{ height: px }}
              onClick={() => {
                setActive(first + offset);
                onOpen(row);
              }}
            >
              <th
                scope="row"
                className={`max-w-64 truncate border-b border-l-3 border-b-line px-2.5 text-left font-medium ${markOf(row, usual)}`}
              >
                {row.customer}
              </th>
              {keys.map((key) => (
                <MatrixCell
                  key={key}
                  card={row.cards.find((card) => card.key === key)}
                  usual={usual}
                  draw={draw === null ? null : () => draw(row, key)}
                />
              ))}
              <td className="border-b border-line px-2.5 whitespace-nowrap text-muted">
                {row.totalMs === null ? '' : `${Math.round(row.totalMs)} ms`}
              </td>
            </tr>
          ))}
          <Gap px={(rows.length - first - drawn.length) * px} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes up the space of rows that aren't drawn. */
function Gap({ px }: { px: number }) {
  return px <= 0 ? null : (
    <tr>
      <td style={{ height: px }} />
    </tr>
  );
}

/** Marks failed and unusual customers at the edge, so that they can be found among five hundred. */
function markOf({ cards, verdict }: CustomerRow, usual: UsualShapes): string {
  if (verdict === 'error') return 'border-l-error';
  return cards.some((card) => isUnusual(card, usual)) ? 'border-l-warning' : 'border-l-transparent';
}
