import { contextKey, type LoadContext } from '../../../protocol/context.ts';
import type { Reply } from '../../../protocol/ports.ts';
import type {
  AttemptRecord,
  LoadRecord,
  RequestRecord,
  SessionState,
} from '../../../protocol/session-state.ts';
import { count } from '../say-time.ts';

export type Tone = 'success' | 'error' | 'warning' | 'accent';

/** The attempt that is shown. */
export interface Selection {
  requestId: string;
  attempt: number;
}

export interface SelectedAttempt {
  load: LoadRecord;
  request: RequestRecord;
  attempt: AttemptRecord;
}

/** An attempt's result in a word, its tone, and the words for screen readers. */
export function summarize(
  request: RequestRecord,
  attempt: AttemptRecord,
  limitMs: number,
): { text: string; tone: Tone; spoken: string } {
  const { reply, verdict } = attempt;
  if (attempt.endedAt === null) return { text: '…', tone: 'accent', spoken: 'waiting for the response' };
  if (reply === null || verdict === null) {
    return request.dropped
      ? { text: 'cancelled', tone: 'warning', spoken: 'cancelled' }
      : { text: 'bug', tone: 'error', spoken: 'failed in the playground' };
  }
  if (reply.kind === 'refusal')
    return { text: 'refused', tone: 'warning', spoken: 'refused by the playground' };
  if (reply.kind === 'answer') {
    const text = String(reply.answer.status);
    if (verdict.failure !== null) {
      return { text, tone: 'error', spoken: `status ${text}, ${verdict.failure.class} error` };
    }
    const failed = [...verdict.cards.values()].filter((card) => card.kind === 'failed').length;
    return failed === 0
      ? { text, tone: 'success', spoken: `status ${text}` }
      : { text, tone: 'warning', spoken: `status ${text}, ${count(failed, 'card')} failed` };
  }
  const { reason, status } = reply.failure;
  if (reason === 'timeout') {
    const limit = `${limitMs / 1000} s`;
    return { text: limit, tone: 'warning', spoken: `timed out after ${limit}` };
  }
  return {
    text: status === null ? reason : `${status} ${reason}`,
    tone: 'error',
    spoken: `failed: ${reason}`,
  };
}

/** What went wrong in an attempt, in a word or two; null if nothing did. */
export function failedClass({ verdict }: AttemptRecord): string | null {
  if (verdict === null) return null;
  if (verdict.failure !== null) return verdict.failure.class === 'playground' ? null : verdict.failure.class;
  const failed = [...verdict.cards.values()].filter((card) => card.kind === 'failed').length;
  return failed === 0 ? null : `${count(failed, 'card')} failed`;
}

export const TONES: Record<Tone, { text: string; bar: string }> = {
  success: { text: 'bg-success-soft text-success', bar: 'bg-success' },
  error: { text: 'bg-error-soft text-error', bar: 'bg-error' },
  warning: { text: 'bg-warning-soft text-warning', bar: 'bg-warning' },
  accent: { text: 'bg-accent-soft text-accent', bar: 'bg-accent' },
};

/** The attempt to show: the selected one while it's remembered, otherwise the load's most informative one. */
export function selectAttempt(load: LoadRecord | null, selection: Selection | null): SelectedAttempt | null {
  if (load === null) return null;
  const chosen = load.requests.find((request) => request.id === selection?.requestId);
  const attempt = chosen?.attempts.find((one) => one.number === selection?.attempt);
  if (chosen !== undefined && attempt !== undefined) return { load, request: chosen, attempt };
  const lasts = load.requests.flatMap((request) => {
    const last = request.attempts.at(-1);
    return last === undefined ? [] : [{ load, request, attempt: last }];
  });
  return lasts.find((one) => hasFailed(one.attempt)) ?? lasts[0] ?? null;
}

function hasFailed({ verdict }: AttemptRecord): boolean {
  if (verdict === null) return false;
  return verdict.failure !== null || [...verdict.cards.values()].some((card) => card.kind === 'failed');
}

/** The load to show: the chosen one while it's remembered, otherwise the latest for the customer on display. */
export function selectLoad({ loads, context }: SessionState, loadId: string | null): LoadRecord | null {
  const chosen = loads.find((load) => load.id === loadId);
  return chosen ?? loads.findLast((load) => isSameContext(load.context, context)) ?? null;
}

function isSameContext(a: LoadContext | null, b: LoadContext | null): boolean {
  return a === b || (a !== null && b !== null && contextKey(a) === contextKey(b));
}

/** The remembered load that made a request. */
export function loadOf(session: SessionState, requestId: string): LoadRecord | null {
  return session.loads.find((load) => load.requests.some((request) => request.id === requestId)) ?? null;
}

/** Status, headers and timing of what came back. */
export function headOf(reply: Reply) {
  if (reply.kind === 'refusal') return null;
  return reply.kind === 'answer' ? reply.answer : reply.failure;
}

/** The host a request goes to. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
