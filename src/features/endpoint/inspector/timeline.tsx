import type { LoadRecord, RequestRecord } from '../../../protocol/session-state.ts';
import { count, sayMs } from '../say-time.ts';
import { useNow } from '../use-now.ts';
import {
  failedClass,
  headOf,
  hostOf,
  type SelectedAttempt,
  type Selection,
  summarize,
  TONES,
} from './attempt-summary.ts';

interface TimelineProps {
  load: LoadRecord;
  selected: SelectedAttempt | null;
  onSelect: (selection: Selection) => void;
}

/** A waterfall over real time: one row per attempt, grouped by request. */
export function Timeline({ load, selected, onSelect }: TimelineProps) {
  const now = useNow(load.endedAt === null ? 60 : null);
  const end = load.endedAt ?? Math.max(now, load.startedAt);
  const span = spanOf(load, end);
  const step = span > 12_000 ? 5000 : 1000;
  const ticks = Array.from({ length: Math.floor(span / step) + 1 }, (_, index) => index * step);
  return (
    <div className="overflow-hidden">
      <div aria-hidden="true" className="flex border-b border-line text-[11px] text-muted">
        <span className="w-34 shrink-0 sm:w-68" />
        <span className="relative mr-3.5 h-7 flex-1 font-mono">
          {ticks.map((tick) => (
            <span
              key={tick}
              className="absolute top-1.5 -translate-x-1/2 whitespace-nowrap"
              style={{ left: percent(tick, span) }}
            >
              {tick === 0 ? '0' : `${tick / 1000} s`}
            </span>
          ))}
        </span>
      </div>
      <ol aria-label="Attempts">
        {load.requests.map((request) => (
          <RequestRows
            key={request.id}
            request={request}
            load={load}
            now={end}
            span={span}
            selected={selected?.request.id === request.id ? selected.attempt.number : null}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </div>
  );
}

interface RequestRowsProps {
  request: RequestRecord;
  load: LoadRecord;
  now: number;
  span: number;
  selected: number | null;
  onSelect: (selection: Selection) => void;
}

function RequestRows({ request, load, now, span, selected, onSelect }: RequestRowsProps) {
  const host = hostOf(request.url);
  const cards = count(request.cards.length, 'card');
  return request.attempts.map((attempt, index) => {
    const failed = failedClass(attempt);
    const { text, tone, spoken } = summarize(request, attempt, load.limitMs);
    const started = attempt.startedAt - load.startedAt;
    const head = attempt.reply === null ? null : headOf(attempt.reply);
    const took = head?.timing.totalMs ?? (attempt.endedAt ?? now) - attempt.startedAt;
    const ended = (attempt.endedAt ?? now) - load.startedAt;
    const next = request.attempts[index + 1];
    const waitEnd = next?.startedAt ?? (index === request.attempts.length - 1 ? request.retryDueAt : null);
    const label = index === 0 ? `${host}, ${cards}` : `${host}, retried after 1 s`;
    return (
      <li key={attempt.number}>
        <button
          type="button"
          aria-pressed={selected === attempt.number}
          onClick={() => onSelect({ requestId: request.id, attempt: attempt.number })}
          className="relative flex w-full cursor-pointer items-center border-b border-line text-left text-[12px] hover:bg-hover aria-pressed:bg-hover"
        >
          <span className="sr-only">{`${label}: ${spoken}, ${sayMs(took)}`}</span>
          <span
            aria-hidden="true"
            className="flex w-34 shrink-0 items-center gap-2 overflow-hidden py-1.5 pr-2 pl-3.5 sm:w-68"
          >
            {index === 0 ? (
              <>
                <span className="truncate text-ink">{host}</span>
                <span className="hidden shrink-0 text-muted sm:inline">{cards}</span>
              </>
            ) : (
              <span className="truncate text-muted">
                ↳ {attempt.endedAt === null ? 'retrying' : 'retried after 1 s'}
              </span>
            )}
            <span className={`shrink-0 rounded px-1.5 font-mono text-[11px] font-medium ${TONES[tone].text}`}>
              {text}
            </span>
            {failed === null ? null : <span className="hidden shrink-0 text-muted sm:inline">{failed}</span>}
          </span>
          <span aria-hidden="true" className="relative mr-3.5 h-6.5 flex-1">
            {started + load.limitMs <= span ? (
              <span
                data-tooltip={`${load.limitMs / 1000} s limit`}
                className="absolute inset-y-0 border-l border-dashed border-faint"
                style={{ left: percent(started + load.limitMs, span) }}
              />
            ) : null}
            <span
              className={`absolute top-2 h-2.5 rounded-xs forced-color-adjust-none forced-colors:outline-1 ${TONES[tone].bar}`}
              style={{
                left: percent(started, span),
                width: percent(Math.min(took, ended - started), span),
                minWidth: 3,
              }}
            />
            {waitEnd === null ? null : (
              <span
                className="absolute top-2 h-2.5 opacity-70"
                style={{
                  left: percent(ended, span),
                  width: percent(waitEnd - load.startedAt - ended, span),
                  backgroundImage:
                    'repeating-linear-gradient(90deg, var(--app-line) 0 4px, transparent 4px 8px)',
                }}
              />
            )}
          </span>
        </button>
      </li>
    );
  });
}

/** How much time is drawn: a bit more than the limit or more, so that short loads can be compared with the limit. */
function spanOf(load: LoadRecord, end: number): number {
  const waiting = load.requests.flatMap((request) => request.retryDueAt ?? []);
  const last = Math.max(end, ...waiting) - load.startedAt;
  return Math.max(load.limitMs * 1.12, last * 1.06);
}

function percent(part: number, span: number): string {
  return `${((Math.max(0, part) / span) * 100).toFixed(3)}%`;
}
