import { Check, Minus, TriangleAlert } from 'lucide-react';
import type { Failure } from '../../../protocol/outcome.ts';
import type { Reply } from '../../../protocol/ports.ts';
import { type Stage, type StageName, stagesOf } from '../../../protocol/stages.ts';
import { describeAttempt } from '../../../protocol/words/failure-words.ts';
import { sayMs } from '../say-time.ts';

const NAMES: Readonly<Record<StageName, string>> = {
  dns: 'Host found',
  connect: 'Connected',
  tls: 'TLS accepted',
  'first-byte': 'First byte',
  head: 'Status and headers',
  body: 'Whole body',
};

interface Rung {
  name: string;
  state: Stage['state'];
  /** When it was passed; null if that wasn't measured. */
  atMs: number | null;
}

/** How far an attempt without a complete response got; null if that couldn't be observed. */
function rungsOf(reply: Reply, url: string): readonly Rung[] | null {
  if (reply.kind === 'answer') return null;
  if (reply.kind === 'refusal') {
    const isAboutAddress = reply.refusal.by === 'relay' && reply.refusal.reason === 'address';
    return isAboutAddress ? [{ name: 'Address allowed', state: 'stopped', atMs: null }] : null;
  }
  const stages = stagesOf(reply.failure.timing, url, false);
  if (stages === null) return null;
  return [
    { name: 'Address allowed', state: 'passed', atMs: null },
    ...stages.map(({ name, state, toMs }) => ({
      name: NAMES[name],
      state,
      atMs: state === 'passed' ? toMs : null,
    })),
  ];
}

const SPOKEN = { passed: 'passed', stopped: 'stopped here', 'not reached': 'not reached' } as const;

/** Why an attempt failed and what to do next. Without a complete response, also how far it got. */
export function FailureLadder({ failure, reply, url }: { failure: Failure; reply: Reply; url: string }) {
  const { title, message, advice } = describeAttempt(failure);
  const rungs = rungsOf(reply, url);
  const detail =
    reply.kind === 'failure' && failure.cause.kind === 'Timeout' ? reply.failure.detail : message;
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3 text-[13px]">
      <p className="flex items-start gap-2">
        <TriangleAlert size={16} className="mt-0.5 shrink-0 text-error" aria-hidden="true" />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <strong className="font-semibold text-ink">{title}.</strong>{' '}
          <span className="text-muted">{detail}</span>
        </span>
      </p>
      <p className="pl-6 text-muted [overflow-wrap:anywhere]">{advice}</p>
      {rungs === null ? null : (
        <ol className="flex flex-wrap gap-x-3 gap-y-1 pl-6 text-[12px]" aria-label="Steps of the attempt">
          {rungs.map((rung) => (
            <li
              key={rung.name}
              className={`inline-flex items-center gap-1 ${rung.state === 'stopped' ? 'font-medium text-error' : 'text-muted'}`}
            >
              <RungIcon state={rung.state} />
              {rung.name}
              <span className="sr-only">: {SPOKEN[rung.state]}</span>
              {rung.atMs === null ? null : <span className="tabular-nums">{sayMs(rung.atMs)}</span>}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function RungIcon({ state }: { state: Stage['state'] }) {
  if (state === 'passed') return <Check size={13} aria-hidden="true" />;
  if (state === 'stopped') return <TriangleAlert size={13} aria-hidden="true" />;
  return <Minus size={13} aria-hidden="true" />;
}
