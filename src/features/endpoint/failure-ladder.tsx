import { Check, Minus, TriangleAlert } from 'lucide-react';
import { describeAttempt } from '../../protocol/failure-words.ts';
import type { Failure } from '../../protocol/outcome.ts';
import type { Reply } from '../../protocol/ports.ts';

/** The rungs between asking and having cards, and the reasons that stop an attempt at each. */
const RUNGS = [
  { name: 'Address allowed', stops: ['refusal'] },
  { name: 'Host found', stops: ['dns'] },
  { name: 'Connected', stops: ['refused', 'unreachable', 'reset'] },
  { name: 'TLS accepted', stops: ['tls'] },
  { name: 'HTTP answer', stops: ['not-http', 'unknown'] },
  { name: 'Whole body in time', stops: ['timeout', 'cut-off', 'too-big', 'undecodable'] },
] as const;

/** Why an attempt failed and what to try next; for one that got no whole answer, how far it got. */
export function FailureLadder({ failure, reply, url }: { failure: Failure; reply: Reply; url: string }) {
  const { title, message, advice } = describeAttempt(failure);
  const stopped =
    reply.kind === 'failure' ? reply.failure.reason : reply.kind === 'refusal' ? 'refusal' : null;
  const at = RUNGS.findIndex((rung) => rung.stops.some((reason) => reason === stopped));
  const rungs = RUNGS.filter((rung) => rung.name !== 'TLS accepted' || url.startsWith('https:'));
  const told = reply.kind === 'failure' && failure.cause.kind === 'Timeout' ? reply.failure.detail : message;
  return (
    <div className="flex flex-col gap-2 rounded-md border border-line p-3 text-[13px]">
      <p className="flex items-start gap-2">
        <TriangleAlert size={16} className="mt-0.5 shrink-0 text-error" aria-hidden="true" />
        <span>
          <strong className="font-semibold text-ink">{title}.</strong>{' '}
          <span className="text-muted">{told}</span>
        </span>
      </p>
      <p className="pl-6 text-muted">{advice}</p>
      {at === -1 ? null : (
        <ol className="flex flex-wrap gap-x-3 gap-y-1 pl-6 text-[12px]" aria-label="How far the attempt got">
          {rungs.map((rung) => {
            const place = RUNGS.indexOf(rung);
            const state = place < at ? 'passed' : place === at ? 'stopped here' : 'not reached';
            return (
              <li
                key={rung.name}
                className={`inline-flex items-center gap-1 ${place === at ? 'font-medium text-error' : 'text-muted'}`}
              >
                {place < at ? (
                  <Check size={13} aria-hidden="true" />
                ) : place === at ? (
                  <TriangleAlert size={13} aria-hidden="true" />
                ) : (
                  <Minus size={13} aria-hidden="true" />
                )}
                {rung.name}
                <span className="sr-only">: {state}</span>
              </li>
            );
          })}
        </ol>
      )}
    </div>
  );
}
