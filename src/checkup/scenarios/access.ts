import type { ConfigHeader } from '../../protocol/config.ts';
import { type Asked, answerOf, statusOf } from '../answers/asked.ts';
import { fateOf } from '../answers/fate.ts';
import { hasCardsMember, hasStackTrace } from '../answers/leaks.ts';
import { alteredValues, secretHeaders, secretPart } from '../asking/secret-headers.ts';
import type { Setup } from '../asking/setup.ts';
import { CannotRun } from '../asking/wire.ts';
import { finding, unlikeFirst } from './judging.ts';
import type { Finding, Scenario, Scene } from './scenario.ts';
import { otherWhiteSpace } from './white-space.ts';

const NO_HEADERS = 'No headers are configured.';
const NO_SECRET = 'No signing secret is set.';
const MAX_REFUSAL_BYTES = 4096;

const isSigned = ({ sender }: Setup) => sender.signingSecret !== '';
const hasSecrets = ({ headers }: Setup) => headers.length > 0;

/** C1–C7: whether the endpoint refuses requests that aren't from Plain. */
export const accessScenarios: readonly Scenario[] = [
  {
    id: 'C1',
    title: 'Without the configured headers',
    why: 'A URL isn’t a secret: it ends up in logs, proxies and screenshots. Without a check, anyone with the URL can read your customers’ data.',
    change: 'Respond with 401 unless the request carries the token that only you and Plain know.',
    passed: 'A request without the configured headers is refused.',
    probing: true,
    needs: 'working',
    requests: () => 1,
    missing: (setup) =>
      hasSecrets(setup) || !isSigned(setup) ? null : `${NO_HEADERS} C4 and C5 check the signature.`,
    async run(scene) {
      const asked = await scene.ask({ label: 'No configured headers', headers: () => [] });
      const found = unlessRefused('A request without the configured headers', asked);
      if (!exposes(asked) || !isSigned(scene.setup)) return found;
      const unsigned = await scene.ask({
        label: 'No configured headers, no signature',
        headers: () => [],
        signature: 'none',
      });
      return exposes(unsigned)
        ? unlessRefused('A request without headers and signature', unsigned)
        : [
            finding(
              'warning',
              'Only the signature guards the endpoint: the configured headers may be missing',
              [asked],
            ),
          ];
    },
  },
  {
    id: 'C2',
    title: 'Secret headers with one character changed',
    why: 'A comparison that stops early, truncates values or checks only one of two headers accepts values that are almost right.',
    change: 'Compare every secret header as a whole, in constant time.',
    passed: 'A secret that is wrong in one character is refused.',
    probing: true,
    needs: 'working',
    requests: ({ headers }) => secretHeaders(headers).length * 3,
    missing: (setup) => (hasSecrets(setup) ? null : NO_HEADERS),
    async run(scene) {
      const all = await scene.askEach(
        secretHeaders(scene.setup.headers).flatMap((header) =>
          alteredValues(header.value).map(({ place, value }) => ({
            label: `${header.name.trim()} with its ${place} character changed`,
            headers: replacing(header, value),
            hint: `${header.name.trim()}: your value with its ${place} character changed`,
          })),
        ),
      );
      return all.flatMap((asked) => unlessRefused(asked.label, asked));
    },
  },
  {
    id: 'C3',
    title: 'Secret headers empty',
    why: 'If the endpoint’s own secret isn’t set, comparing with an empty value lets everyone in.',
    change: 'Refuse empty values, and refuse to start without a secret.',
    passed: 'An empty secret is refused.',
    probing: true,
    needs: 'working',
    requests: ({ headers }) => secretHeaders(headers).length,
    missing: (setup) => (hasSecrets(setup) ? null : NO_HEADERS),
    async run(scene) {
      const all = await scene.askEach(
        secretHeaders(scene.setup.headers).map((header) => ({
          label: `${header.name.trim()} empty`,
          headers: replacing(header, ''),
          hint: `${header.name.trim()}: the empty string`,
        })),
      );
      return all.flatMap((asked) => unlessRefused(asked.label, asked));
    },
  },
  {
    id: 'C4',
    title: 'Without the signature',
    why: 'Plain signs every request once a secret is set. An optional signature protects nothing.',
    change: 'Respond with 401 when Plain-Request-Signature is missing.',
    passed: 'A request without a signature is refused.',
    probing: true,
    needs: 'working',
    requests: () => 1,
    missing: (setup) => (isSigned(setup) ? null : NO_SECRET),
    async run(scene) {
      const asked = await scene.ask({ label: 'No signature', signature: 'none' });
      const found = unlessRefused('A request without a signature', asked);
      if (!exposes(asked) || !hasSecrets(scene.setup)) return found;
      const bare = await scene.ask({
        label: 'No signature, no configured headers',
        signature: 'none',
        headers: () => [],
      });
      return exposes(bare)
        ? found
        : [
            finding(
              'warning',
              'The signature isn’t checked; only the configured headers guard the endpoint',
              [asked],
            ),
          ];
    },
  },
  {
    id: 'C5',
    title: 'With a wrong signature',
    why: 'A signature only helps if it’s computed over the exact bytes you received.',
    change: 'Compute the HMAC-SHA256 of the raw body and compare it in constant time.',
    passed: 'A wrong signature and that of another body are refused.',
    probing: true,
    needs: 'working',
    requests: () => 2,
    missing: (setup) => (isSigned(setup) ? null : NO_SECRET),
    async run(scene) {
      const all = await scene.askEach([
        { label: 'A wrong signature', signature: 'wrong', hint: 'the signature with one digit changed' },
        {
          label: 'The signature of another body',
          signature: 'of another body',
          hint: 'the signature of another body',
        },
      ]);
      return all.flatMap((asked) => unlessRefused(asked.label, asked));
    },
  },
  {
    id: 'C6',
    title: 'The same JSON with other white space',
    why: 'The signature covers the bytes of the body. An endpoint that parses the JSON and signs its own copy breaks as soon as the formatting changes.',
    change: 'Verify the raw body before you parse it.',
    passed: 'The signature is checked over the bytes received.',
    probing: true,
    requests: () => 1,
    missing: (setup) => (isSigned(setup) ? null : NO_SECRET),
    async run(scene) {
      const asked = await scene.ask({
        label: 'The same JSON with other white space',
        body: otherWhiteSpace,
      });
      return unlikeFirst(scene, 'Other white space in the same JSON', asked, {
        failed: 'warning',
        differs: 'warning',
      });
    },
  },
  {
    id: 'C7',
    title: 'What refusals reveal',
    why: 'Attackers read refusals. A stack trace or an echo tells them how the endpoint works.',
    change: 'Respond with 401 and a short message that reveals nothing else.',
    passed: 'Refusals reveal nothing that helps an attacker.',
    probing: true,
    reads: true,
    needs: 'nothing',
    requests: () => 0,
    async run(scene) {
      const refusals = scene.log.filter(
        (asked) => /^C[1-5]$/.test(asked.scenario) && (statusOf(asked) ?? 0) >= 400,
      );
      if (refusals.length === 0) throw new CannotRun('C1 to C5 got no refusal to read.');
      return refusals.flatMap((asked) => {
        const told = toldByRefusal(scene, asked);
        return told === null ? [] : [finding('error', `${asked.label}: the refusal ${told}`, [asked])];
      });
    },
  },
];

/** Whether a response contains cards, regardless of its status. */
function exposes(asked: Asked): boolean {
  return hasCardsMember(answerOf(asked)?.body ?? '');
}

/** Refused means 401 or 403, without cards. */
function unlessRefused(subject: string, asked: Asked): Finding[] {
  const status = statusOf(asked);
  if (exposes(asked)) {
    return [finding('error', `${subject} gets cards: anyone can read your customers’ data`, [asked])];
  }
  if (status === 401 || status === 403) return [];
  if (status !== null && status >= 400 && status < 500) {
    return [finding('note', `${subject} is refused with ${status}; 401 or 403 would say why`, [asked])];
  }
  const came = status === 200 ? 'gets 200, though without cards' : (fateOf(asked) ?? 'isn’t refused');
  return [finding(status !== null && status < 300 ? 'warning' : 'error', `${subject} ${came}`, [asked])];
}

function toldByRefusal(scene: Scene, asked: Asked): string | null {
  const answer = answerOf(asked);
  if (answer === null) return null;
  if (hasCardsMember(answer.body)) return 'holds cards';
  if (hasStackTrace(answer.body)) return 'holds a stack trace';
  const { id, email, externalId } = asked.context.customer;
  const sent = [
    id,
    email,
    externalId ?? '',
    scene.setup.sender.signingSecret,
    ...asked.request.headers.filter(({ secret }) => secret).map(({ value }) => secretPart(value)),
  ];
  if (sent.some((text) => text.length >= 6 && answer.body.includes(text))) return 'repeats what was sent';
  return answer.bytes > MAX_REFUSAL_BYTES ? `has ${Math.round(answer.bytes / 1024)} KB` : null;
}

function replacing(header: ConfigHeader, value: string) {
  return (configured: readonly ConfigHeader[]) =>
    configured.map((one) => (one === header ? { ...one, value } : one));
}
