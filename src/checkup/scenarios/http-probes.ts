import { type Asked, answerOf, headerOf, statusOf } from '../answers/asked.ts';
import { fateOf } from '../answers/fate.ts';
import { hasCardData } from '../answers/leaks.ts';
import type { Setup } from '../asking/setup.ts';
import { CannotRun } from '../asking/wire.ts';
import { failures, finding, unlikeFirst } from './judging.ts';
import type { Finding, Scenario, Scene } from './scenario.ts';

const DAY_MS = 86_400_000;
const DAYS_LEFT = 14;
const IS_HTTP = 'Plain requires https://; this endpoint is on http:// to this machine.';
const ENCODINGS = ['identity', 'gzip', 'br'] as const;

const isHttp = ({ url }: Setup) => !url.toLowerCase().startsWith('https:');

/** E1, E2, E4, E5, E6 and E8: what HTTP and TLS allow besides Plain's own request. */
export const httpProbes: readonly Scenario[] = [
  {
    id: 'E1',
    title: 'TLS',
    why: 'Plain only calls https:// URLs, and refuses a certificate that has expired, was issued for another name or comes from an unknown authority.',
    change: 'Renew the certificate automatically, send the complete chain, and issue it for this host.',
    passed: 'The certificate is valid for this host for at least two weeks.',
    early: true,
    needs: 'nothing',
    requests: () => 0,
    async run(scene) {
      if (isHttp(scene.setup)) return [finding('note', IS_HTTP, [])];
      const { reply, asked } = await scene.probe('certificate', { label: 'TLS handshake' });
      if (reply.kind === 'failure') return [finding('error', reply.failure.detail, asked)];
      if (reply.kind !== 'certificate') return [];
      const { fault, validTo } = reply.certificate;
      if (fault !== null) return [finding('error', `The certificate isn’t trusted: ${fault}`, [])];
      const days = Math.floor((validTo - scene.now()) / DAY_MS);
      return days >= DAYS_LEFT
        ? []
        : [finding('warning', `The certificate expires in ${days} ${days === 1 ? 'day' : 'days'}`, [])];
    },
  },
  {
    id: 'E2',
    title: 'Client certificate',
    why: 'Plain can present a client certificate (mTLS). The playground has none, so a server that asks for one may respond differently.',
    change: 'Nothing, if you’ve set mTLS up in Plain. Otherwise stop asking for a client certificate.',
    passed: 'The server asks for no client certificate.',
    early: true,
    needs: 'nothing',
    requests: () => 0,
    missing: (setup) => (isHttp(setup) ? 'There is no TLS on http://.' : null),
    async run(scene) {
      const { reply } = await scene.probe('certificate', { label: 'TLS handshake' });
      if (reply.kind !== 'certificate') throw new CannotRun('The TLS handshake failed; see E1.');
      const asks = reply.certificate.asksForClientCertificate;
      if (asks === null)
        throw new CannotRun('This handshake doesn’t show whether a client certificate is requested.');
      return asks
        ? [
            finding(
              'note',
              'The server asks for a client certificate; Plain can send one, the playground has none',
              [],
            ),
          ]
        : [];
    },
  },
  {
    id: 'E4',
    title: 'GET and HEAD',
    why: 'A GET can be called from a browser, a link preview or a crawler, and is cached and logged with its URL.',
    change: 'Respond with 405 to everything but POST.',
    passed: 'GET and HEAD are refused.',
    probing: true,
    needs: 'nothing',
    requests: () => 4,
    async run(scene) {
      const found: Finding[] = [];
      for (const kind of ['get', 'head'] as const) {
        for (const bare of [true, false]) {
          const method = kind.toUpperCase();
          const label = `${method} ${bare ? 'without' : 'with'} the configured headers`;
          const { asked } = await scene.probe(kind, {
            label,
            ...(bare ? { headers: () => [], signature: 'none' as const } : {}),
          });
          found.push(...asked.flatMap((one) => judgeOtherMethod(label, one, bare)));
        }
      }
      return found;
    },
  },
  {
    id: 'E5',
    title: 'Bodies that Plain wouldn’t send',
    why: 'Anything that isn’t a request from Plain should be refused before it reaches your code.',
    change: 'Check the body before you use it, and respond with 400 if it isn’t a request.',
    passed: 'Wrong bodies are refused.',
    probing: true,
    needs: 'nothing',
    requests: () => 4,
    async run(scene) {
      const posted = await scene.askEach([
        { label: 'An empty body', body: () => '' },
        { label: 'The body {}', body: () => '{}' },
        { label: 'Broken JSON', body: (text) => text.slice(0, -2) },
      ]);
      const others = await orNothing(scene.probe('plain-text', { label: 'Content-Type text/plain' }));
      return [...posted, ...others].flatMap((asked) => {
        const status = statusOf(asked);
        if (status !== null && status >= 400 && status < 500) return [];
        const verdict = status === null || status >= 500 ? 'error' : 'warning';
        return [finding(verdict, `${asked.label} ${fateOf(asked) ?? 'gets status 200'}`, [asked])];
      });
    },
  },
  {
    id: 'E6',
    title: 'Compression',
    why: 'Callers choose which encodings they read. An endpoint, or a proxy in front of it, that compresses wrongly breaks only for some of them.',
    change: 'Compress only as the caller accepts, and send Vary: Accept-Encoding.',
    passed: 'The response is the same uncompressed, with gzip and with br.',
    requests: () => ENCODINGS.length,
    async run(scene) {
      const variations = ENCODINGS.map((encoding) => ({
        label: `Accept-Encoding: ${encoding}`,
        headers: (configured: Setup['headers']) => [
          ...configured.filter(({ name }) => name.trim().toLowerCase() !== 'accept-encoding'),
          { name: 'Accept-Encoding', value: encoding },
        ],
      }));
      if (variations[0] !== undefined && (await scene.cannotSend(variations[0], 'accept-encoding'))) {
        throw new CannotRun(
          'A browser chooses Accept-Encoding itself; this needs the playground’s own relay.',
        );
      }
      const all = await scene.askEach(variations);
      return all.flatMap((asked) => {
        const found = unlikeFirst(scene, asked.label, asked, { failed: 'error', differs: 'error' });
        if (found.length > 0) return found;
        const sent = headerOf(asked, 'content-encoding') ?? 'identity';
        const wanted = asked.label.slice('Accept-Encoding: '.length);
        return wanted === 'identity' && sent !== 'identity'
          ? [finding('error', `${asked.label} gets ${sent}`, [asked])]
          : [];
      });
    },
  },
  {
    id: 'E8',
    title: 'Five requests on one connection',
    why: 'Plain and the proxies on the way keep connections open. An unread body or a wrong length breaks the next response on the same connection.',
    change: 'Read every request’s body to the end, and send the correct length.',
    passed: 'Five requests on one connection all get their response.',
    alone: true,
    needs: 'answered',
    requests: () => 5,
    async run(scene: Scene) {
      const { asked } = await scene.probe('one-connection', { label: 'One of five on one connection' });
      return asked.flatMap((one, index) =>
        failures(scene, `Request ${index + 1} of five on one connection`, one, 'warning'),
      );
    },
  },
];

async function orNothing(probing: Promise<{ asked: readonly Asked[] }>): Promise<readonly Asked[]> {
  try {
    return (await probing).asked;
  } catch (error) {
    if (error instanceof CannotRun) return [];
    throw error;
  }
}

function judgeOtherMethod(label: string, asked: Asked, bare: boolean): Finding[] {
  const status = statusOf(asked);
  if (status !== null && status >= 400 && status < 500) return [];
  const cards = hasCardData(answerOf(asked)?.body ?? '');
  if (cards && bare)
    return [finding('error', `${label} gets cards: anyone can read your customers’ data`, [asked])];
  const came = cards
    ? 'gets cards'
    : status === null
      ? (fateOf(asked) ?? 'gets no response')
      : `gets ${status}`;
  return [finding('note', `${label} ${came} instead of a refusal`, [asked])];
}
