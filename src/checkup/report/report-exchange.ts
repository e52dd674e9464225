import { redactUrl } from '../../protocol/redact-url.ts';
import { describeAttempt } from '../../protocol/words/failure-words.ts';
import type { Asked } from '../answers/asked.ts';
import { cardShape } from '../answers/card-leaves.ts';
import { fateOfCard } from '../answers/fate.ts';
import type { CardResult, ReportExchange } from './report.ts';
import { reportedHeaders } from './reported-headers.ts';
import { shownCommand } from './shown-command.ts';

const METHODS: Readonly<Record<Asked['kind'], string>> = {
  post: 'POST',
  'plain-text': 'POST',
  'hang-up': 'POST',
  'one-connection': 'POST',
  certificate: 'TLS',
  get: 'GET',
  head: 'HEAD',
};

/** One request and its reply as they appear in a report. The body is included only if `withBody`. */
export function reportExchange(asked: Asked, withBody: boolean): ReportExchange {
  const { id, scenario, label, startedAt, totalMs, request, reply, kind } = asked;
  const isPost = METHODS[kind] === 'POST';
  return {
    id,
    scenario,
    label,
    startedAt,
    request: {
      method: METHODS[kind],
      url: redactUrl(request.url),
      headers: reportedHeaders(
        request.headers.map(({ name, value, secret }) => [name, secret ? '' : value] as const),
      ),
      body: isPost ? request.body : '',
    },
    reply: reportReply(asked, withBody),
    ttfbMs: reply.kind === 'answer' ? reply.answer.timing.ttfbMs : null,
    totalMs,
    outcomes: cardResults(asked),
    curl: shownCommand(asked),
  };
}

/** The result of each requested card. */
export function cardResults(asked: Asked): CardResult[] {
  return asked.keys.map((key) => {
    const outcome = asked.verdict.cards.get(key);
    if (outcome === undefined || outcome.kind === 'failed') {
      return { key, outcome: 'failed', message: fateOfCard(asked, key), shape: null };
    }
    return { key, outcome: outcome.kind, message: null, shape: cardShape(outcome.card) };
  });
}

function reportReply({ reply, verdict }: Asked, withBody: boolean): ReportExchange['reply'] {
  switch (reply.kind) {
    case 'answer': {
      const { status, statusText, headers, body, bytes } = reply.answer;
      const words = verdict.failure === null ? null : describeAttempt(verdict.failure);
      return {
        kind: 'answer',
        status,
        statusText,
        headers: reportedHeaders(headers),
        body: withBody ? body : null,
        bytes,
        message: words === null ? null : `${words.message} ${words.advice}`,
      };
    }
    case 'failure': {
      const { status, statusText, headers, detail } = reply.failure;
      const shown = reportedHeaders(headers);
      return {
        kind: 'failure',
        status,
        statusText,
        headers: shown,
        body: null,
        bytes: null,
        message: detail,
      };
    }
    case 'refusal': {
      const { message } = reply.refusal;
      return { kind: 'refusal', status: null, statusText: '', headers: [], body: null, bytes: null, message };
    }
  }
}
