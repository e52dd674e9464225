import { RotateCcw } from 'lucide-react';
import { keptTo, SHORTEST_RELOADED_MS } from '../../../protocol/expiry-timer.ts';
import type { FailureCause } from '../../../protocol/outcome.ts';
import { type CardState, cardPhase, type LoadRecord } from '../../../protocol/session-state.ts';
import { describeFailure, type FailureWords } from '../../../protocol/words/failure-words.ts';
import type { Workspace } from '../../../state/workspace/workspace.ts';
import { Button, IconButton } from '../../../ui/button.tsx';
import { sayLeft } from '../say-time.ts';
import { useNow } from '../use-now.ts';
import { useWorkspace } from '../use-workspace.ts';
import { TONES, type Tone } from './attempt-summary.ts';

const PHASES = {
  loading: { text: 'Loading', tone: 'accent' },
  loaded: { text: 'Loaded', tone: 'success' },
  hidden: { text: 'Hidden', tone: 'warning' },
  error: { text: 'Error', tone: 'error' },
} as const satisfies Record<string, { text: string; tone: Tone }>;

/** The outcome of each requested card, the rule behind it, and how long it's kept. */
export function CardOutcomes({ workspace, load }: { workspace: Workspace; load: LoadRecord | null }) {
  const cards = useWorkspace(workspace, (state) => state.session.cards);
  const waiting = cards.some((card) => keptTo(card) !== null);
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
            onAskFor={(key) => workspace.askForKeyInstead(card.configId, key)}
          />
        ))}
      </ul>
      {extras.length > 0 ? (
        <div className="flex flex-col gap-2 p-3.5 text-[13px]">
          <p className="text-muted">Ignored: Plain didn’t ask for these cards in the response.</p>
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

interface CardRowProps {
  card: CardState;
  now: number;
  onReload: () => void;
  /** Requests another key instead of this card's. */
  onAskFor: (key: string) => void;
}

function CardRow({ card, now, onReload, onAskFor }: CardRowProps) {
  const phase = cardPhase(card);
  const { text, tone } = PHASES[phase];
  const words = wordsOf(card);
  const failure = card.settled?.outcome.kind === 'failed' ? card.settled.outcome.failure : null;
  const other = phase === 'error' && failure !== null ? otherKey(failure.cause) : null;
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
          <span className="text-[12px] text-muted">{keptWords(card, now)}</span>
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
        {other === null ? null : (
          <Button size="s" className="mt-1.5" onClick={() => onAskFor(other)}>
            Ask for “{other}” instead
          </Button>
        )}
        {phase === 'loading' ? null : (
          <p className="mt-1 text-[12px] text-muted">{words === null ? ruleOf(card) : words.rule}</p>
        )}
      </div>
      <IconButton
        size="s"
        label={`Reload ${card.title} now`}
        busy={card.loading !== null}
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

/** The key in the response that was probably meant instead; null if there's no such key. */
function otherKey(cause: FailureCause): string | null {
  if (cause.kind !== 'MissingCard') return null;
  return cause.nearMiss ?? (cause.slip?.kind === 'other key' ? cause.slip.key : null);
}

function ruleOf({ settled, defaultTtlSeconds }: CardState): string {
  const outcome = settled?.outcome;
  if (outcome === undefined || outcome.kind === 'failed') return '';
  const shown = outcome.kind === 'hidden' ? 'Plain doesn’t display a card without components. ' : '';
  if (outcome.ttlSeconds === null) {
    return `${shown}The response has no timeToLiveSeconds, so the default of ${defaultTtlSeconds} s applies.`;
  }
  const kept = `${shown}The response’s timeToLiveSeconds is ${outcome.ttlSeconds}.`;
  return outcome.ttlSeconds * 1000 >= SHORTEST_RELOADED_MS
    ? kept
    : `${kept} ${outcome.ttlSeconds === 0 ? 'Plain would ask for the card again right away' : 'After that, Plain would ask for the card again'} while the customer is open; the playground does so by itself from 15 s up.`;
}

function keptWords(card: CardState, now: number): string {
  if (card.loading !== null || card.settled === null) return '';
  const until = keptTo(card);
  if (until === null) return 'not kept';
  if (until <= now) return 'no longer kept';
  const cached = card.settled.fromCache ? 'from the cache, ' : '';
  return `${cached}kept for ${sayLeft(until - now)}`;
}
