import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../json/problem.ts';
import type { LoadRecord } from '../../protocol/session-state.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { hostOf } from './attempt-summary.ts';
import { count } from './say-time.ts';

export interface Check {
  problem: Problem;
  /** The card it is in; null where it is in none. */
  card: string | null;
  url: string;
}

/** The problems of a load's answers, each with the card it is in. */
export function checksOf(load: LoadRecord | null): { checks: Check[]; total: number } {
  const checks: Check[] = [];
  let total = 0;
  for (const request of load?.requests ?? []) {
    const checked = request.attempts.at(-1)?.verdict?.checked;
    if (checked === null || checked === undefined) continue;
    total += checked.problemCount;
    for (const problem of checked.problems) {
      const card = checked.cards.find((one) => one.path.every((step, index) => problem.path[index] === step));
      checks.push({ problem, card: card?.key ?? null, url: request.url });
    }
  }
  return { checks, total };
}

/** What the answers have against the format, card by card. */
export function ChecksList({ load }: { load: LoadRecord | null }) {
  const { checks, total } = checksOf(load);
  if (checks.length === 0) {
    return (
      <EmptyState title={load === null ? 'Nothing loaded yet' : 'Nothing to report'}>
        {load === null
          ? 'What the answers have against the format is listed here.'
          : 'Plain would take every component of these answers.'}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="text-[13px]" aria-label="Checks">
        {checks.map(({ problem, card, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced whole, never reordered
          <li key={index} className="flex items-start gap-2 border-b border-line px-3.5 py-2">
            {problem.severity === 'error' ? (
              <CircleAlert size={15} className="mt-0.5 shrink-0 text-error" aria-label="Error" />
            ) : (
              <TriangleAlert size={15} className="mt-0.5 shrink-0 text-warning" aria-label="Warning" />
            )}
            <span className="min-w-0 [overflow-wrap:anywhere] text-ink">
              {problem.message}{' '}
              <span className="text-[12px] text-muted">
                {card === null ? '' : `in ${card}, `}
                {hostOf(url)}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {total > checks.length ? (
        <p className="p-3.5 text-[12px] text-muted">
          The first {checks.length} of {count(total, 'problem')}.
        </p>
      ) : null}
    </>
  );
}
