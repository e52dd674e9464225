import type { ReactNode } from 'react';
import type { CardResult } from '../../checkup/report/report.ts';
import { Thumbnail } from '../../ui/thumbnail.tsx';
import { isUnusual, type UsualShapes } from './matrix-rows.ts';

interface MatrixCellProps {
  card: CardResult | undefined;
  usual: UsualShapes;
  /** Draws a small version of the card below its outcome; null if only the outcome is shown. */
  draw: (() => ReactNode) | null;
}

/** The outcome of one customer's card. */
export function MatrixCell({ card, usual, draw }: MatrixCellProps) {
  const [text, tone] = wordsOf(card, usual);
  const unusual = card !== undefined && isUnusual(card, usual);
  return (
    <td
      className={`border-b border-line px-2.5 whitespace-nowrap ${draw === null ? '' : 'py-1.5 align-top'}`}
      title={titleOf(card, usual)}
    >
      <span className={`rounded-full px-2 py-0.5 ${tone}`}>{text}</span>
      {draw === null || card === undefined ? null : card.outcome === 'loaded' ? (
        <Thumbnail
          className={`mt-1.5 h-21 w-36 border ${unusual ? 'border-warning' : 'border-line'}`}
          inner="w-[250%] scale-[0.4] text-left whitespace-normal"
        >
          {draw}
        </Thumbnail>
      ) : card.outcome === 'failed' ? (
        <p className="mt-1.5 line-clamp-5 w-36 text-[11px] whitespace-normal text-muted">{card.message}</p>
      ) : null}
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

function titleOf(card: CardResult | undefined, usual: UsualShapes): string | undefined {
  if (card === undefined) return undefined;
  if (isUnusual(card, usual)) return `${card.shape}; most customers have ${usual.get(card.key)}`;
  return card.message ?? undefined;
}
