import type { LoadContext } from '../../protocol/context.ts';
import type { Verdict } from '../../protocol/outcome.ts';
import type { Answer, ExactRequest, ProbeKind, Reply } from '../../protocol/ports.ts';

/** One request that was sent, its reply, and the engine's verdict. */
export interface Asked {
  /** The scenario's id and the request's number within it, such as `B5-2`. */
  id: string;
  scenario: string;
  label: string;
  hint: string | null;
  kind: 'post' | ProbeKind;
  keys: readonly string[];
  context: LoadContext;
  request: ExactRequest;
  startedAt: number;
  totalMs: number;
  reply: Reply;
  verdict: Verdict;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Sorts the ids of one scenario's requests in the order in which they were made. */
export function compareIds(a: string, b: string): number {
  return byNumber.compare(a, b);
}

/** The complete response, or null. */
export function answerOf({ reply }: Pick<Asked, 'reply'>): Answer | null {
  return reply.kind === 'answer' ? reply.answer : null;
}

/** The status, if one was received. */
export function statusOf({ reply }: Pick<Asked, 'reply'>): number | null {
  if (reply.kind === 'answer') return reply.answer.status;
  return reply.kind === 'failure' ? reply.failure.status : null;
}

/** The value of a response header; null if there's no header of that name. */
export function headerOf({ reply }: Pick<Asked, 'reply'>, name: string): string | null {
  const headers =
    reply.kind === 'answer' ? reply.answer.headers : reply.kind === 'failure' ? reply.failure.headers : [];
  return headers.find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
}

/** Whether nothing usable was received: no status, or a timeout. */
export function isSilent({ reply }: Pick<Asked, 'reply'>): boolean {
  if (reply.kind === 'answer') return false;
  if (reply.kind === 'refusal') return true;
  return reply.failure.reason === 'timeout' || reply.failure.status === null;
}

/** Whether the connection broke, so that the scenario ends. */
export function isBroken({ reply }: Pick<Asked, 'reply'>): boolean {
  return reply.kind === 'failure' && (reply.failure.status === null || reply.failure.status === 200);
}
