import { CircleAlert, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../../json/problem.ts';
import type { LoadRecord } from '../../../protocol/session-state.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { count } from '../say-time.ts';
import { hostOf } from './attempt-summary.ts';

export interface Check {
  problem: Problem;
  /** The card it's in; null if it isn't in a card. */
  card: string | null;
  url: string;
}

export interface Checks {
  checks: readonly Check[];
  total: number;
  /** The worst of them. */
  severity: Problem['severity'] | null;
  /** How many responses could be checked, and how many requests got none. */
  answers: number;
  unanswered: number;
}

/** The problems in a load's responses, each with the card it's in. */
export function checksOf(load: LoadRecord | null): Checks {
  const checks: Check[] = [];
  let total = 0;
  let answers = 0;
  const requests = load?.requests ?? [];
  for (const request of requests) {
    const checked = request.attempts.at(-1)?.verdict?.checked;
    if (checked === null || checked === undefined) continue;
    answers += 1;
    total += checked.problemCount;
    for (const problem of checked.problems) {
      const card = checked.cards.find((one) => one.path.every((step, index) => problem.path[index] === step));
      checks.push({ problem, card: card?.key ?? null, url: request.url });
    }
  }
  const severity = checks.some(({ problem }) => problem.severity === 'error') ? 'error' : 'warning';
  return {
    checks,
    total,
    severity: checks.length === 0 ? null : severity,
    answers,
    unanswered: requests.length - answers,
  };
}

/** How many problems there are, in the colour of the worst. */
export function ChecksBadge({ load }: { load: LoadRecord | null }) {
  const { total, severity } = checksOf(load);
  if (severity === null) return null;
  const tone = severity === 'error' ? 'text-error' : 'text-warning';
  return <span className={`font-mono text-[12px] ${tone}`}>{total}</span>;
}

function NothingFound({
  load,
  answers,
  unanswered,
}: Pick<Checks, 'answers' | 'unanswered'> & { load: LoadRecord | null }) {
  if (load === null) {
    return <EmptyState title="Nothing loaded yet">Problems in the responses are listed here.</EmptyState>;
  }
  if (load.endedAt === null) return <EmptyState title="Waiting for the responses" />;
  if (answers === 0) {
    return (
      <EmptyState title="Nothing to check">
        None of this load’s responses can be checked. The Timeline shows why.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No problems found">
      {unanswered === 0
        ? 'Plain would accept every component of these responses.'
        : `Plain would accept every component of ${count(answers, 'response')}. ${count(unanswered, 'request')} got no response that can be checked.`}
    </EmptyState>
  );
}

/** The problems in the responses, card by card. */
export function ChecksList({ load }: { load: LoadRecord | null }) {
  const { checks, total, answers, unanswered } = checksOf(load);
  if (checks.length === 0) return <NothingFound load={load} answers={answers} unanswered={unanswered} />;
  return (
    <>
      <ul className="text-[13px]" aria-label="Checks">
        {checks.map(({ problem, card, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is always replaced, never reordered
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
