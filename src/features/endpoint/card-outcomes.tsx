import { RotateCcw } from 'lucide-react';
import { expiresAt } from '../../protocol/expiry-timer.ts';
import { describeFailure, type FailureWords } from '../../protocol/failure-words.ts';
import { type CardState, cardPhase, type LoadRecord } from '../../protocol/session-state.ts';
import type { Workspace } from '../../state/workspace/workspace.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { TONES, type Tone } from './attempt-summary.ts';
import { sayLeft } from './say-time.ts';
import { useNow } from './use-now.ts';
import { useWorkspace } from './use-workspace.ts';

const PHASES = {
  loading: { text: 'Loading', tone: 'accent' },
  loaded: { text: 'Loaded', tone: 'success' },
  hidden: { text: 'Hidden', tone: 'warning' },
  error: { text: 'Error', tone: 'error' },
} as const satisfies Record<string, { text: string; tone: Tone }>;

/** What each requested card became, by which rule, and for how long it is kept. */
export function CardOutcomes({ workspace, load }: { workspace: Workspace; load: LoadRecord | null }) {
  const cards = useWorkspace(workspace, (state) => state.session.cards);
  const waiting = cards.some((card) => expiresAt(card) !== null);
  const now = useNow(waiting ? 1000 : null);
  const known = new Set(cards.map((card) => card.key));
  const extras = [
    ...new Set(load?.requests.flatMap((request) => request.attempts.at(-1)?.verdict?.extraKeys ?? []) ?? []),
  ].filter((key) => !known.has(key));
  return (
    <div className="flex flex-col">
      <ul aria-label="Card outcomes">
        {cards.map((card) => (
          <CardRow
            key={card.configId}
            card={card}
            now={now}
            onReload={() => workspace.reload(card.configId)}
          />
        ))}
      </ul>
      {extras.length > 0 ? (
        <div className="flex flex-col gap-2 p-3.5 text-[13px]">
          <p className="text-muted">Ignored: the answer has cards that nobody asked for.</p>
          <ul className="flex flex-col gap-1.5" aria-label="Extra cards">
            {extras.map((key) => (
              <li key={key} className="flex flex-wrap items-center gap-2">
                <code className="font-mono text-[12px] text-ink">{key}</code>
                <Button
                  size="s"
                  aria-label={`Request this key too: ${key}`}
                  onClick={() => workspace.requestKey(key)}
                >
                  Request this key too
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  );
}

function CardRow({ card, now, onReload }: { card: CardState; now: number; onReload: () => void }) {
  const phase = cardPhase(card);
  const { text, tone } = PHASES[phase];
  const words = wordsOf(card);
  const failure = card.settled?.outcome.kind === 'failed' ? card.settled.outcome.failure : null;
  return (
    <li className="flex items-start gap-3 border-b border-line px-3.5 py-2.5 text-[13px]">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <strong className="font-semibold text-ink [overflow-wrap:anywhere]">{card.title}</strong>
          {card.title === card.key ? null : (
            <code className="font-mono text-[12px] text-muted">{card.key}</code>
          )}
          <span className={`rounded px-1.5 text-[12px] font-medium ${TONES[tone].text}`}>{text}</span>
          {failure !== null && phase === 'error' ? (
            <span className="text-[12px] text-muted">
              {failure.cause.kind} · {failure.class}
            </span>
          ) : null}
          <span className="text-[12px] text-muted">{kept(card, now)}</span>
        </p>
        {words === null ? null : (
          <div className="mt-1 flex flex-col gap-0.5 text-muted">
            <p>
              <span className="text-ink">{words.title}.</span> {words.message}
            </p>
            <p>{words.advice}</p>
            <p>{words.consequence}</p>
          </div>
        )}
        {phase === 'loading' ? null : (
          <p className="mt-1 text-[12px] text-faint">
            {words === null ? ruleOf(card) : `${words.rule} (SPEC.md §6: ${words.row})`}
          </p>
        )}
      </div>
      <IconButton
        size="s"
        label={`Reload ${card.title} now`}
        icon={<RotateCcw size={14} aria-hidden="true" />}
        onClick={onReload}
      />
    </li>
  );
}

function wordsOf(card: CardState): FailureWords | null {
  if (card.loading !== null || card.settled?.outcome.kind !== 'failed') return null;
  return describeFailure(card.settled.outcome.failure);
}

function ruleOf({ settled, defaultTtlSeconds }: CardState): string {
  const outcome = settled?.outcome;
  if (outcome === undefined || outcome.kind === 'failed') return '';
  const from =
    outcome.ttlSeconds === null
      ? `the configuration’s ${defaultTtlSeconds} s, for the answer has no timeToLiveSeconds`
      : `the answer’s timeToLiveSeconds, ${outcome.ttlSeconds} s`;
  return outcome.kind === 'hidden'
    ? `A card without components is loaded and not displayed. Kept for ${from} (SPEC.md §6: components null or []).`
    : `Kept for ${from} (SPEC.md §6: card present).`;
}

function kept(card: CardState, now: number): string {
  if (card.loading !== null || card.settled === null) return '';
  const due = expiresAt(card);
  if (due === null) return 'not kept';
  const cached = card.settled.fromCache ? 'from the cache, ' : '';
  return `${cached}kept for ${sayLeft(due - now)}`;
}
