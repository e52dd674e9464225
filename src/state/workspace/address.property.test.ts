import fc from 'fast-check';
import { expect, test } from 'vitest';
import { originOf } from '../../protocol/url-origin.ts';
import { harness } from './workspace-fixture.ts';

const URLS = [
  'https://a.example/cards',
  'https://a.example/other?page=1',
  'https://b.example/cards',
  'http://localhost:3000/cards',
  'http://localhost:3001/cards',
  'https://',
  'b.example',
  '',
];
const url = fc.constantFrom(...URLS);
const owner = fc.constantFrom<'form' | 'card'>('form', 'card');

/** One user action. Secrets are numbered, so that each is entered only once. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('type' as const), url, owner }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('enter' as const), owner, row: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear' as const), owner, row: fc.nat(2) }) },
  fc.record({ do: fc.constant('add a row' as const), owner }),
  fc.record({ do: fc.constantFrom('settle', 'sign', 'unsign', 'keep', 'forget', 'plan', 'sign also') }),
  fc.record({ do: fc.constantFrom('own', 'not own', 'duplicate', 'remove', 'undo', 'reload', 'preset') }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('load' as const) }) },
  fc.record({ do: fc.constant('import' as const), url, other: url }),
  fc.record({ do: fc.constant('paste' as const), url, withHeader: fc.boolean() }),
  fc.record({ do: fc.constant('prefill' as const), url }),
);

test('no secret reaches an origin that it was not entered for, however addresses change', {
  timeout: 30_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      const { workspace, state, sent, clock } = harness();
      /** Where each secret may be sent. One that was entered before there was a URL is sent to a single origin. */
      const allowed = new Map<string, Set<string>>();
      const homeless = new Set<string>();
      const undos: (() => void)[] = [];
      let secrets = 0;
      const enterFor = (origin: string | null) => {
        const secret = `secret-${secrets++}-`;
        allowed.set(secret, new Set(origin === null ? [] : [origin]));
        if (origin === null) homeless.add(secret);
        return secret;
      };
      workspace.addKeys(['form', 'card']);
      const card = () => state().cards.find(({ own }) => own !== null);
      for (const it of steps) {
        const of = 'owner' in it && it.owner === 'card' ? card() : undefined;
        const endpoint = of?.own ?? state().endpoint;
        if (it.do === 'type') workspace.setUrl(it.url, of?.id ?? null);
        else if (it.do === 'enter' || it.do === 'clear') {
          workspace.settleUrl();
          const now = (of === undefined ? undefined : card())?.own ?? state().endpoint;
          const row = now.headers[it.row];
          if (row === undefined) continue;
          // A value that replaces another one counts as the same secret.
          const value =
            it.do === 'clear' ? '' : row.value === '' ? enterFor(originOf(endpoint.url)) : row.value;
          workspace.changeHeader(row.id, { name: `X-${it.row}`, value }, of?.id ?? null);
        } else if (it.do === 'add a row') workspace.addHeader(of?.id ?? null);
        else if (it.do === 'settle') workspace.settleUrl();
        else if (it.do === 'sign') {
          workspace.settleUrl();
          if (state().signingSecret === '')
            workspace.setSigningSecret(enterFor(originOf(state().endpoint.url)));
        } else if (it.do === 'unsign') workspace.setSigningSecret('');
        else if (it.do === 'sign also') {
          allowed.get(state().signingSecret)?.add('https://b.example');
          workspace.signAlso('https://b.example');
        } else if (it.do === 'keep') {
          workspace.settleUrl();
          for (const dropped of state().dropped) {
            for (const { value } of dropped.headers) allowed.get(value)?.add(dropped.to);
            allowed.get(dropped.signingSecret)?.add(dropped.to);
            workspace.keepDropped(dropped);
          }
        } else if (it.do === 'forget') state().dropped.forEach(workspace.forgetDropped);
        else if (it.do === 'own') workspace.setOwnEndpoint(state().cards.at(-1)?.id ?? '', true);
        else if (it.do === 'not own') workspace.setOwnEndpoint(card()?.id ?? '', false);
        else if (it.do === 'duplicate') workspace.duplicateCard(state().cards.at(-1)?.id ?? '');
        else if (it.do === 'remove') undos.push(workspace.removeCard(state().cards.at(-1)?.id ?? ''));
        else if (it.do === 'undo') undos.pop()?.();
        else if (it.do === 'preset') workspace.applyPreset('no-tenant');
        else if (it.do === 'reload') workspace.reload(state().cards[0]?.id ?? '');
        else if (it.do === 'load') workspace.load();
        else if (it.do === 'plan') {
          workspace.settleUrl();
          sent.push(...((await workspace.plannedRequests()) ?? []));
        } else if (it.do === 'import') {
          const cards = [it.url, it.other].map((of, index) => ({
            key: `k${index}`,
            url: of,
            headers: [{ name: 'X-0' }, { name: 'X-9' }],
          }));
          const result = workspace.importConfigs(JSON.stringify({ cards }));
          if (result.ok) undos.push(result.undo);
        } else if (it.do === 'paste') {
          const headers = it.withHeader ? [{ name: 'X-0', value: enterFor(originOf(it.url)) }] : [];
          workspace.fillFromCurl({
            url: it.url,
            headers,
            cardKeys: null,
            customer: {},
            leftOut: [],
            missing: [],
          });
        } else if (it.do === 'prefill') workspace.prefill({ url: it.url });
        await clock.settle();
      }
      workspace.load();
      await clock.settle();
      for (const { url: to, headers } of sent) {
        const origin = originOf(to);
        // Planned, but without a URL it isn't sent anywhere.
        if (origin === null) continue;
        const carried = headers.map(({ name, value }) =>
          name === 'Plain-Request-Signature' ? Buffer.from(value, 'hex').toString() : value,
        );
        for (const [secret, origins] of allowed) {
          if (!carried.includes(secret)) continue;
          // An origin that someone also allowed doesn't count as the single origin it was sent to automatically.
          if (!origins.has(origin) && homeless.delete(secret)) origins.add(origin);
          expect([...origins], `${secret} to ${origin}`).toContain(origin);
        }
      }
    }),
    { numRuns: 300 },
  );
});
