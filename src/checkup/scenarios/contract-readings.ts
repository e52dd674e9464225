import { CONFIG_LIMITS } from '../../protocol/config.ts';
import { type Asked, answerOf, headerOf, statusOf } from '../answers/asked.ts';
import { isJsonObject, parseJson, rawCards } from '../answers/json-object.ts';
import { finding } from './judging.ts';
import type { Finding, Scenario } from './scenario.ts';

const WARN_BYTES = 256 * 1024;

/** A8–A13: what the responses contain besides what was requested. */
export const contractReadings: readonly Scenario[] = [
  {
    id: 'A8',
    title: 'No key twice in one response',
    why: 'A key stands for one card. Of two with the same key one is lost, and which one isn’t promised.',
    change: 'Send one card for each key.',
    passed: 'No key comes twice.',
    reads: true,
    needs: 'first response',
    requests: () => 0,
    async run({ ground: { asked } }) {
      const keys = cardKeysIn(asked);
      const twice = [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))];
      return twice.map((key) =>
        finding('error', `The response has “${key}” more than once`, listed(asked), key),
      );
    },
  },
  {
    id: 'A9',
    title: 'Cards nobody asked for',
    why: 'Plain ignores cards it didn’t ask for. They cost time and expose more data than needed.',
    change: 'Send only the cards that cardKeys asks for.',
    passed: 'The response has only the cards that were asked for.',
    reads: true,
    needs: 'first response',
    requests: () => 0,
    async run({ ground: { asked } }) {
      const extra = asked?.verdict.extraKeys ?? [];
      if (extra.length === 0) return [];
      const names = extra.slice(0, 3).map((key) => `“${key}”`);
      const more = extra.length > 3 ? ` and ${extra.length - 3} more` : '';
      return [finding('note', `Plain ignores ${names.join(', ')}${more}: nobody asked`, listed(asked))];
    },
  },
  {
    id: 'A10',
    title: 'Members next to cards',
    why: 'Anything next to “cards” is sent to Plain although no card shows it, often an entire user record.',
    change: 'Send {"cards":[…]} and nothing else.',
    passed: 'The response has cards and nothing else.',
    reads: true,
    needs: 'first response',
    requests: () => 0,
    async run({ ground: { asked } }) {
      const body = asked === null ? undefined : parseJson(answerOf(asked)?.body ?? '');
      if (!isJsonObject(body) || !('cards' in body)) return [];
      const beside = Object.keys(body).filter((name) => name !== 'cards');
      if (beside.length === 0) return [];
      const names = beside.slice(0, 5).map((name) => `“${name.slice(0, 40)}”`);
      const count = beside.length === 1 ? 'a member' : `${beside.length} members`;
      return [
        finding('warning', `The response has ${count} next to cards: ${names.join(', ')}`, listed(asked)),
      ];
    },
  },
  {
    id: 'A11',
    title: 'Times to live',
    why: 'timeToLiveSeconds is a whole number of seconds. Plain’s setting allows 15 seconds to a year.',
    change: 'Send a whole number from 15 to 31536000, or null for the default of the settings.',
    passed: 'Plain accepts every time to live.',
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run({ log }) {
      return oncePerMessage(log, (asked) =>
        rawCards(answerOf(asked)?.body ?? '').flatMap((card) => {
          const ttl = card.timeToLiveSeconds;
          if (ttl === undefined || ttl === null) return [];
          const key = typeof card.key === 'string' ? card.key : '';
          const verdict = judgeTtl(ttl);
          return verdict === null
            ? []
            : [finding(verdict, `“${key}” has a time to live of ${JSON.stringify(ttl)}`, [asked], key)];
        }),
      );
    },
  },
  {
    id: 'A12',
    title: 'Content type',
    why: 'Proxies and clients choose how to read a body by its Content-Type; JSON is application/json.',
    change: 'Send Content-Type: application/json.',
    passed: 'The response says that it’s JSON.',
    reads: true,
    needs: 'first response',
    requests: () => 0,
    async run({ ground: { asked } }) {
      if (asked === null || statusOf(asked) !== 200) return [];
      const type = headerOf(asked, 'content-type');
      if (type !== null && /^application\/json\s*(;|$)/i.test(type)) return [];
      const says = type === null ? 'has no Content-Type' : `says Content-Type: ${type.slice(0, 80)}`;
      return [finding('warning', `The response ${says}`, [asked])];
    },
  },
  {
    id: 'A13',
    title: 'Size of responses',
    why: 'Cards are summaries. A body over 1 MB fails all its cards, and a large one is slow for everyone who opens a thread.',
    change: 'Send less: a few lines, and a link to the rest.',
    passed: 'Every response is under 256 KB.',
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run({ log }) {
      const tooBig = log.find(
        ({ reply, verdict }) =>
          verdict.failure?.cause.kind === 'CardTooBig' ||
          (reply.kind === 'failure' && reply.failure.reason === 'too-big'),
      );
      if (tooBig !== undefined) return [finding('error', 'A response is over 1 MB', [tooBig])];
      const [largest] = [...log].sort((a, b) => bytesOf(b) - bytesOf(a));
      if (largest === undefined || bytesOf(largest) <= WARN_BYTES) return [];
      return [finding('warning', `A response has ${Math.round(bytesOf(largest) / 1024)} KB`, [largest])];
    },
  },
];

/** The findings from reading every response. Each appears once, with the first response that has it. */
export function oncePerMessage(
  log: readonly Asked[],
  read: (asked: Asked) => readonly Finding[],
): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const asked of log) {
    for (const one of read(asked)) if (!found.has(one.message)) found.set(one.message, one);
  }
  return [...found.values()];
}

function judgeTtl(ttl: unknown): 'error' | 'warning' | null {
  if (typeof ttl !== 'number' || !Number.isInteger(ttl) || ttl < 0) return 'error';
  return ttl < CONFIG_LIMITS.ttlMin || ttl > CONFIG_LIMITS.ttlMax ? 'warning' : null;
}

function cardKeysIn(asked: Asked | null): readonly string[] {
  const cards = asked === null ? [] : rawCards(answerOf(asked)?.body ?? '');
  return cards.flatMap((card) => (typeof card.key === 'string' ? [card.key] : []));
}

function bytesOf(asked: Asked): number {
  return answerOf(asked)?.bytes ?? 0;
}

function listed(asked: Asked | null): readonly Asked[] {
  return asked === null ? [] : [asked];
}
