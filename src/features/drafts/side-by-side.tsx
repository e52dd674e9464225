import { memo, useMemo } from 'react';
import { useGradual } from '../../ui/later/use-gradual.ts';
import { useMedia } from '../../ui/use-media.ts';
import {
  type FoldedLines,
  foldSame,
  type LinePair,
  lineDifference,
  oneBelowAnother,
} from './line-difference.ts';

/** Nobody reads more rows than this, and drawing them would freeze the page. */
const MAX_ROWS = 2_000;

/** How many rows are drawn at once (more than fit into the dialog), and how many follow after each frame. */
const AT_ONCE = 60;
const STEP = 100;

/** Two columns would have room for a few letters only. */
const ONE_COLUMN = '(max-width: 639px)';

interface SideBySideProps {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
}

function Line({ line, tone, mark }: { line: LinePair['before']; tone: string; mark: string }) {
  return (
    <>
      <td className="pr-2 text-right align-top text-faint select-none">{line?.number ?? ''}</td>
      <td className={`pr-2 align-top break-all whitespace-pre-wrap ${line === null ? 'bg-sunken' : tone}`}>
        {line === null ? null : (
          <>
            <span className="select-none" aria-hidden={mark === ' '}>
              {mark}{' '}
            </span>
            {line.text}
          </>
        )}
      </td>
    </>
  );
}

/** Each row is drawn only once, however many follow. On a narrow screen, each has only one of the two lines. */
const Row = memo(function Row({ row, isNarrow }: { row: LinePair | FoldedLines; isNarrow: boolean }) {
  if ('folded' in row)
    return (
      <tr>
        <td colSpan={isNarrow ? 2 : 4} className="bg-sunken py-1 text-center font-sans text-muted">
          {row.folded} equal {row.folded === 1 ? 'line' : 'lines'}
        </td>
      </tr>
    );
  return (
    <tr>
      {isNarrow && row.before === null ? null : (
        <Line line={row.before} tone={row.same ? '' : 'bg-error-soft'} mark={row.same ? ' ' : '−'} />
      )}
      {isNarrow && row.before !== null ? null : (
        <Line line={row.after} tone={row.same ? '' : 'bg-success-soft'} mark={row.same ? ' ' : '+'} />
      )}
    </tr>
  );
});

/** The width of the text's last line number and the space after it. */
function numberWidth(text: string): string {
  return `calc(${String(text.split('\n').length).length}ch + 0.5rem)`;
}

/** Two texts side by side, or in one column on a narrow screen. Colours and signs mark the differences. */
export function SideBySide({ before, after, beforeLabel, afterLabel }: SideBySideProps) {
  const isNarrow = useMedia(ONE_COLUMN);
  const rows = useMemo(() => {
    const pairs = foldSame(lineDifference(before, after));
    return isNarrow ? oneBelowAnother(pairs) : pairs;
  }, [before, after, isNarrow]);
  const [count] = useGradual(Math.min(rows.length, MAX_ROWS), AT_ONCE, STEP);
  if (before === after) return <p className="py-6 text-center text-[13px] text-muted">No difference.</p>;
  return (
    <table className="w-full table-fixed border-collapse font-mono text-[12px] leading-5">
      <colgroup>
        <col style={{ width: numberWidth(before) }} />
        <col />
        {isNarrow ? null : (
          <>
            <col style={{ width: numberWidth(after) }} />
            <col />
          </>
        )}
      </colgroup>
      <thead className="sticky top-0 bg-raised font-sans text-[12px] text-muted">
        <tr>
          <th colSpan={2} className="py-1.5 text-left font-medium">
            {isNarrow ? `− ${beforeLabel}, + ${afterLabel}` : beforeLabel}
          </th>
          {isNarrow ? null : (
            <th colSpan={2} className="py-1.5 text-left font-medium">
              {afterLabel}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.slice(0, count).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one comparison never move
          <Row key={index} row={row} isNarrow={isNarrow} />
        ))}
        {count >= MAX_ROWS && rows.length > MAX_ROWS ? (
          <tr>
            <td colSpan={isNarrow ? 2 : 4} className="py-2 text-center font-sans text-muted">
              {rows.length - MAX_ROWS} more lines differ.
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
