import { execFile, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { transformWithOxc } from 'vite';
import { afterAll, describe, expect, test } from 'vitest';
import { BADGE_COLORS, SPACING_SIZES, TEXT_COLORS, TEXT_SIZES } from '../cards/format/drawn.ts';
import { draftOfCards } from '../examples/example-draft.ts';
import { EXAMPLE_CARDS } from '../examples/gallery.ts';
import type { Json } from '../json/json.ts';
import { endpointStarter, STARTERS, type Starter } from './endpoint-starter.ts';
import { cardsOf } from './exports-fixture.ts';
import { typescriptModule } from './typescript.ts';

const SECRET = 'a secret of the test';
const ROOT = process.cwd();
const CACHE = join(ROOT, 'node_modules', '.cache');
mkdirSync(CACHE, { recursive: true });
/** Inside the project, so the generated imports find their packages. */
const folder = mkdtempSync(join(CACHE, 'exports-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = draftOfCards('All', EXAMPLE_CARDS).text;

let files = 0;

async function compiled(source: string): Promise<string> {
  files += 1;
  const file = join(folder, `emitted-${files}.mjs`);
  const { code } = await transformWithOxc(source, 'emitted.ts');
  writeFileSync(file, code);
  return file;
}

async function run(source: string): Promise<Record<string, unknown>> {
  return import(/* @vite-ignore */ pathToFileURL(await compiled(source)).href);
}

/** The value as it would be sent, without the nulls inside components. */
function withoutNulls(value: unknown): unknown {
  const kept: unknown = JSON.parse(
    JSON.stringify(value, (_key, field: unknown) =>
      typeof field === 'object' && field !== null && !Array.isArray(field)
        ? Object.fromEntries(Object.entries(field).filter(([, inner]) => inner !== null))
        : field,
    ),
  );
  return kept;
}

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 30 });
const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: null });
const leaf: fc.Arbitrary<Json> = fc.oneof(
  fc.record({
    componentText: fc.record(
      {
        text: anyText,
        textSize: optional(fc.constantFrom(...TEXT_SIZES)),
        textColor: optional(fc.constantFrom(...TEXT_COLORS)),
      },
      { requiredKeys: ['text'] },
    ),
  }),
  fc.record({ componentPlainText: fc.record({ plainText: anyText }) }),
  fc.record({
    componentBadge: fc.record({
      badgeLabel: anyText,
      badgeColor: optional(fc.constantFrom(...BADGE_COLORS)),
    }),
  }),
  fc.record({
    componentCopyButton: fc.record({ copyButtonValue: anyText, copyButtonTooltipLabel: optional(anyText) }),
  }),
  fc.record({ componentLinkButton: fc.record({ linkButtonLabel: anyText, linkButtonUrl: fc.webUrl() }) }),
  fc.record({
    componentDivider: fc.record({ dividerSpacingSize: optional(fc.constantFrom(...SPACING_SIZES)) }),
  }),
  fc.record({ componentSpacer: fc.record({ spacerSize: fc.constantFrom(...SPACING_SIZES, 'HUGE', null) }) }),
  fc.record({ componentDateTime: fc.record({ dateTimeIso8601: anyText }) }),
  fc.record({
    componentUser: fc.record({
      userIdentifier: fc.oneof(
        fc.record({ userId: anyText, emailAddress: fc.constant(null) }),
        fc.record({ emailAddress: anyText }),
        fc.record({ machineUserId: anyText }),
      ),
    }),
  }),
  fc.record({
    componentWorkflowButton: fc.record({
      workflowButtonLabel: anyText,
      workflowButtonWorkflowIdentifier: fc.oneof(
        fc.record({ workflowId: anyText }),
        fc.record({ workflowKey: anyText }),
      ),
    }),
  }),
  fc.record({ componentText: fc.record({ text: anyText, size: fc.constant('S') }) }),
  fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
);
const list = fc.array(leaf, { maxLength: 3 });
const row: fc.Arbitrary<Json> = fc.record({
  componentRow: fc.record({ rowMainContent: list, rowAsideContent: list }),
});
const component = fc.oneof(
  leaf,
  row,
  fc.record({
    componentContainer: fc.record({ containerContent: fc.array(fc.oneof(leaf, row), { maxLength: 3 }) }),
  }),
);

describe('the TypeScript', () => {
  test('of the examples gives the same JSON when it is run with the real package', async () => {
    const { cards } = await run(typescriptModule(cardsOf(text)));
    expect(withoutNulls({ cards })).toEqual(withoutNulls(JSON.parse(text)));
  });

  test('of any components gives the same JSON, whether the package can say them or not', async () => {
    const samples = fc.sample(fc.array(component, { maxLength: 4 }), 150);
    const cards = samples.map((components, index) => ({
      key: `card-${index}`,
      timeToLiveSeconds: null,
      components,
    }));
    const emitted = await run(typescriptModule(cards));
    expect(withoutNulls({ cards: emitted.cards })).toEqual(
      withoutNulls({ cards: cards.map(({ key, components }) => ({ key, components })) }),
    );
  });

  test.each([
    { componentText: { text: 'a', textColor: 'PURPLE' } },
    { componentText: { text: 'a', textSize: 'XXL' } },
    { componentBadge: { badgeLabel: 'a', badgeColor: 'MUTED' } },
    { componentDivider: { dividerSpacingSize: 'HUGE' } },
    { componentSpacer: { spacerSize: 'HUGE' } },
  ])('leaves a literal what the package has no value for: %j', (component) => {
    const source = typescriptModule([{ key: 'k', timeToLiveSeconds: null, components: [component] }]);
    expect(source).toContain(Object.keys(component)[0]);
    expect(source).not.toContain('uiComponent.');
  });

  test('says with a call what the package can say, and leaves the rest a literal', () => {
    const source = typescriptModule(
      cardsOf(
        JSON.stringify([
          { componentText: { text: 'Plan', textColor: 'MUTED', textSize: null } },
          { componentUser: { userIdentifier: { machineUserId: 'mu_1' } } },
          {
            componentRow: {
              rowMainContent: [{ componentBadge: { badgeLabel: "Alex's" } }],
              rowAsideContent: [{ componentSpacer: { spacerSize: null } }],
            },
          },
        ]),
      ),
    );
    expect(source).toContain("uiComponent.text({ text: 'Plan', color: 'MUTED' })");
    expect(source).toContain("{ componentUser: { userIdentifier: { machineUserId: 'mu_1' } } }");
    expect(source).toContain("rowMainContent: [uiComponent.badge({ label: 'Alex\\'s' })]");
    expect(source).toContain('{ componentSpacer: { spacerSize: null } }');
  });

  test('and the starters of the examples pass the compiler', { timeout: 60_000 }, async () => {
    const cards = cardsOf(text);
    const sources = {
      cards: typescriptModule(cards),
      ...Object.fromEntries(STARTERS.map((starter) => [starter, endpointStarter(starter, cards)])),
    };
    const names = Object.entries(sources).map(([name, source]) => {
      writeFileSync(join(folder, `${name}.ts`), source);
      return `${name}.ts`;
    });
    const options = ['--ignoreConfig', '--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022'];
    const modules = ['--module', 'esnext', '--moduleResolution', 'bundler', '--types', 'node'];
    const tsc = join(ROOT, 'node_modules', '.bin', 'tsc');
    const { stdout } = await promisify(execFile)(tsc, [...options, ...modules, ...names], { cwd: folder });
    expect(stdout).toBe('');
  });
});

interface Running {
  post(body: string, signature: string): Promise<Response>;
  stop(): void;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}

/** Waits until the server responds. */
async function reached(url: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch (error) {
      if (attempt === 400) throw error;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }
}

async function start(starter: Starter, source: string): Promise<Running> {
  const file = await compiled(source);
  if (starter === 'next') {
    process.env.PLAIN_SIGNING_SECRET = SECRET;
    const { POST } = await import(/* @vite-ignore */ pathToFileURL(file).href);
    return {
      post: (body, signature) =>
        POST(
          new Request('http://127.0.0.1/customer-cards', {
            method: 'POST',
            body,
            headers: { 'Plain-Request-Signature': signature },
          }),
        ),
      stop: () => undefined,
    };
  }
  const port = await freePort();
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, PORT: String(port), PLAIN_SIGNING_SECRET: SECRET },
    stdio: 'inherit',
  });
  const url = `http://127.0.0.1:${port}/`;
  await reached(url);
  return {
    post: (body, signature) =>
      fetch(url, {
        method: 'POST',
        body,
        headers: { 'Content-Type': 'application/json', 'Plain-Request-Signature': signature },
      }),
    stop: () => child.kill(),
  };
}

function signed(body: string): string {
  return createHmac('sha256', SECRET).update(body).digest('hex');
}

describe.each(STARTERS)('the endpoint for %s', (starter) => {
  test('returns a card for every requested key, and refuses a wrong signature and what isn’t a request', {
    timeout: 30_000,
  }, async () => {
    const running = await start(starter, endpointStarter(starter, cardsOf(text)));
    try {
      const body = JSON.stringify({
        cardKeys: ['usage', 'unknown-key', 'no-data', '__proto__'],
        customer: { email: 'zoë@grocery.example', externalId: null },
      });
      const answer = await running.post(body, signed(body));
      expect(answer.status).toBe(200);
      const usage = EXAMPLE_CARDS.find(({ card }) => card.key === 'usage')?.card;
      const { cards } = await answer.json();
      expect(withoutNulls(cards[0])).toEqual(usage);
      expect(cards.slice(1)).toEqual([
        { key: 'unknown-key', components: null },
        { key: 'no-data', timeToLiveSeconds: 60, components: null },
        { key: '__proto__', components: null },
      ]);
      for (const wrong of ['', 'zz', signed(`${body} `), signed(body).slice(2)]) {
        expect((await running.post(body, wrong)).status).toBe(401);
      }
      for (const other of ['[]', '{"cardKeys":[1]}', 'not json', 'null']) {
        expect((await running.post(other, signed(other))).status).toBe(400);
      }
    } finally {
      running.stop();
    }
  });
});
