import { type Asked, answerOf, headerOf, statusOf } from '../answers/asked.ts';
import { secretHeaders, secretPart } from '../asking/secret-headers.ts';
import { oncePerMessage } from './contract-readings.ts';
import { finding } from './judging.ts';
import type { Scenario } from './scenario.ts';

const SHORTEST_SECRET = 6;

/** E3, E7, E9 and E10: what the status lines and headers of responses say. */
export const httpReadings: readonly Scenario[] = [
  {
    id: 'E3',
    title: 'Redirects',
    why: 'Redirects of a POST aren’t followed. The usual cause is a missing or extra slash.',
    change: 'Enter the URL it redirects to, or respond at both.',
    passed: 'The endpoint responds at the URL itself.',
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run({ setup, ground: { asked } }) {
      const status = asked === null ? null : statusOf(asked);
      if (asked === null || status === null || status < 300 || status > 399) return [];
      const location = headerOf(asked, 'location') ?? '';
      const target = URL.canParse(location, setup.url) ? new URL(location, setup.url) : null;
      const own = new URL(setup.url);
      const slash =
        target !== null && target.pathname !== own.pathname && bare(target.pathname) === bare(own.pathname);
      const message = slash
        ? `“${own.pathname}” redirects to “${target.pathname}”: only the slash at the end differs`
        : `The endpoint redirects (${status})${target === null ? '' : ` to ${target.origin}${target.pathname}`}`;
      return [finding('error', message, [asked])];
    },
  },
  {
    id: 'E7',
    title: 'Character set',
    why: 'JSON is UTF-8. Another charset turns “Müller” into something else, or makes the response fail.',
    change: 'Write the body as UTF-8 and leave charset out of Content-Type.',
    passed: 'Every response is UTF-8.',
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run({ log }) {
      return oncePerMessage(log, (asked) => {
        const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headerOf(asked, 'content-type') ?? '')?.[1];
        if (charset !== undefined && !/^(utf-?8|us-ascii)$/i.test(charset)) {
          return [
            finding('error', `A response says charset=${charset.slice(0, 40)} instead of UTF-8`, [asked]),
          ];
        }
        return isBrokenText(asked) ? [finding('error', 'A response isn’t valid UTF-8', [asked])] : [];
      });
    },
  },
  {
    id: 'E9',
    title: 'Shared caches',
    why: 'Cache-Control: public or s-maxage lets a CDN keep one customer’s data and hand it to the next caller.',
    change: 'Send Cache-Control: no-store, or nothing; Plain keeps cards by timeToLiveSeconds.',
    passed: 'Shared caches aren’t asked to keep customers’ data.',
    reads: true,
    needs: 'first response',
    requests: () => 0,
    async run({ ground: { asked } }) {
      const value = asked === null ? null : headerOf(asked, 'cache-control');
      if (asked === null || value === null || !/(^|[,\s])(public|s-maxage)\b/i.test(value)) return [];
      return [
        finding('warning', `Shared caches may keep the response: Cache-Control: ${value.slice(0, 80)}`, [
          asked,
        ]),
      ];
    },
  },
  {
    id: 'E10',
    title: 'Secrets in responses',
    why: 'Whatever a response repeats ends up in Plain’s logs, in proxies, and in front of everyone who sees the card.',
    change: 'Never write request headers or secrets into a response.',
    passed: 'No response repeats a configured secret.',
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run({ log, setup }) {
      const secrets = [
        setup.sender.signingSecret,
        ...secretHeaders(setup.headers).map(({ value }) => secretPart(value)),
      ].filter((secret) => secret.length >= SHORTEST_SECRET);
      return oncePerMessage(log, (asked) => {
        const { reply } = asked;
        const headers =
          reply.kind === 'answer'
            ? reply.answer.headers
            : reply.kind === 'failure'
              ? reply.failure.headers
              : [];
        const inHeader = headers.find(([, value]) => secrets.some((secret) => value.includes(secret)));
        if (inHeader !== undefined) {
          return [finding('error', `The header ${inHeader[0]} repeats a configured secret`, [asked])];
        }
        const body = answerOf(asked)?.body ?? '';
        return secrets.some((secret) => body.includes(secret))
          ? [finding('error', 'The body of a response repeats a configured secret', [asked])]
          : [];
      });
    },
  },
];

function bare(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

function isBrokenText(asked: Asked): boolean {
  const { reply } = asked;
  if (reply.kind !== 'failure' || reply.failure.reason !== 'undecodable') return false;
  return (headerOf(asked, 'content-encoding') ?? 'identity') === 'identity';
}
