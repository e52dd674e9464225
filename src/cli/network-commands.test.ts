import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import harSchemas from 'har-schema';
import { parse } from 'junit2json';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import {
  ADA,
  API_KEY,
  endpointWith,
  KIM,
  refusal,
  SIGNING_SECRET,
  TOKEN,
} from '../../e2e/peers/checkup/good-endpoint.ts';
import { type Behaviour, listen, type Peer, startPeer } from '../../e2e/peers/peer.ts';
import { PACKAGE_FOLDER, runHere } from './io-fixture.ts';

const env = { TOKEN, API_KEY, SECRET: SIGNING_SECRET };
const KEYS = ['--keys=plan,usage', '--email', ADA.email, '--external-id', ADA.externalId ?? ''];
const PROOF = ['-H', 'Authorization: $TOKEN', '-H', 'X-Api-Key: $API_KEY', '--signing-secret-env', 'SECRET'];
/** A single scenario, with one request and one line, for tests that aren't about scenarios. */
const SHORT = ['--only=A1'];

async function endpoint(behaviour: Behaviour = endpointWith()): Promise<Peer> {
  const peer = await startPeer(behaviour);
  onTestFinished(() => peer.close());
  return peer;
}

const folder = () => mkdtempSync(join(tmpdir(), 'customer-cards-'));

/** A port of this machine that nothing listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const answers = (status: number) => endpointWith({ finish: () => refusal(status) });
const badge = endpointWith({
  guard: () => null,
  card: (key, account) => ({
    key,
    components:
      key === 'plan' ? [{ componentBadge: { badgeLabel: String(account?.plan), badgeColor: 'GRAY' } }] : null,
  }),
});

/** Every way in which `load` and `check` can end. Each has a row in `docs/command-line.md`. */
const CAUSES: readonly (readonly [
  cause: string,
  code: number,
  run: () => Promise<{ code: number; stdout: string; stderr: string }>,
])[] = [
  [
    'every card of a load is loaded or hidden',
    0,
    async () => runHere(['load', (await endpoint()).url, ...KEYS, ...PROOF], { env }),
  ],
  ['a card of a load fails', 1, async () => runHere(['load', (await endpoint(badge)).url, ...KEYS], { env })],
  [
    'the endpoint responds to a load with a status other than 200',
    1,
    async () => runHere(['load', (await endpoint(answers(404))).url, ...KEYS, ...PROOF], { env }),
  ],
  [
    'a check-up finds no error',
    0,
    async () => runHere(['check', (await endpoint()).url, ...KEYS, ...PROOF, ...SHORT], { env }),
  ],
  [
    'a check-up finds an error',
    1,
    async () => runHere(['check', (await endpoint(answers(500))).url, ...KEYS, ...PROOF, ...SHORT], { env }),
  ],
  [
    'a check-up finds errors, with `--fail-on never`',
    0,
    async () =>
      runHere(['check', (await endpoint(answers(500))).url, ...KEYS, ...PROOF, ...SHORT, '--fail-on=never'], {
        env,
      }),
  ],
  [
    'a check-up finds a warning, with `--fail-on warning` or `--max-warnings 0`',
    1,
    async () => {
      const { url } = await endpoint(endpointWith({ finish: (good) => ({ ...good, headers: {} }) }));
      const warned = ['check', url, ...KEYS, ...PROOF, '--only=A1,A12'];
      const [plain, failOn] = [
        await runHere(warned, { env }),
        await runHere([...warned, '--fail-on=warning'], { env }),
      ];
      expect([plain.code, failOn.code]).toEqual([0, 1]);
      return runHere([...warned, '--max-warnings=0'], { env });
    },
  ],
  [
    'no scenario can run, such as probing ones without `--probe`',
    2,
    async () => runHere(['check', (await endpoint()).url, ...KEYS, ...PROOF, '--groups=C'], { env }),
  ],
  [
    'an option is missing, unknown or unusable',
    2,
    () => runHere(['check', 'https://cards.example', '--keys=plan', '--email=nobody']),
  ],
  [
    '`--probe` names another host than the URL',
    2,
    () => runHere(['check', 'https://cards.example', ...KEYS, '--probe=other.example']),
  ],
  [
    'an environment variable isn’t set',
    2,
    () => runHere(['load', 'https://cards.example', ...KEYS, '-H', 'Authorization: $TOKEN']),
  ],
  [
    'a list of customers can’t be read or used',
    2,
    () => runHere(['check', 'https://cards.example', ...KEYS, '--customers=no-such.csv']),
  ],
  [
    'a report can’t be written',
    2,
    async () =>
      runHere(['check', (await endpoint()).url, ...KEYS, ...PROOF, ...SHORT, '--reporter=html=.'], {
        env,
        cwd: folder(),
      }),
  ],
  [
    'the playground doesn’t send the request, such as to a cloud’s metadata address',
    2,
    () => runHere(['load', 'https://169.254.169.254/cards', ...KEYS]),
  ],
  [
    'it’s stopped with Ctrl+C',
    2,
    async () => runHere(['load', (await endpoint()).url, ...KEYS], { stop: AbortSignal.abort() }),
  ],
  [
    'nothing listens at the address of a load',
    3,
    async () => runHere(['load', `http://127.0.0.1:${await freePort()}/cards`, ...KEYS]),
  ],
  [
    'nothing listens at the address of a check-up',
    3,
    async () => runHere(['check', `http://127.0.0.1:${await freePort()}/cards`, ...KEYS]),
  ],
  [
    'the endpoint doesn’t respond within `--wait`',
    3,
    async () =>
      runHere([
        'check',
        `http://127.0.0.1:${await freePort()}/cards`,
        ...KEYS,
        ...SHORT,
        '--wait=1ms',
        '--fail-on=never',
      ]),
  ],
];

describe('load and check end with', () => {
  test.each(CAUSES.map(([cause, code, run]) => ({ cause, code, run })))(
    '$code if $cause',
    async ({ code, run }) => {
      const ended = await run();
      expect({ code: ended.code, words: ended.code === 2 ? ended.stderr !== '' : true }).toEqual({
        code,
        words: true,
      });
    },
    20_000,
  );

  test('the codes that the documentation lists, and no others', () => {
    const page = readFileSync(join(PACKAGE_FOLDER, 'docs/command-line.md'), 'utf8');
    const [, section = ''] = page.split('### `load` and `check`');
    const rows = [...(section.split('\n#')[0] ?? '').matchAll(/^\| (\d) +\| (.*?) +\|$/gm)].map(
      ([, code, cause]) => [cause, Number(code)],
    );
    expect(rows).toEqual(CAUSES.map(([cause, code]) => [cause, code]));
  });
});

describe('load', () => {
  test('sends one request for all cards, and reports the outcome of each', async () => {
    const peer = await endpoint(badge);
    const { stdout } = await runHere(['load', peer.url, ...KEYS, '--no-thread', '--tenant=te_1']);
    expect(peer.received).toHaveLength(1);
    expect(JSON.parse(peer.received[0]?.body.toString() ?? '')).toEqual({
      cardKeys: ['plan', 'usage'],
      customer: { id: 'c_playground', email: ADA.email, externalId: ADA.externalId },
      tenant: { id: 'te_1', externalId: null },
    });
    for (const words of [
      '200 OK',
      '✗ plan',
      'Write "GREY"',
      '– usage',
      'Plain doesn’t display it',
      'error 1:',
      'cards[0].components[0].componentBadge.badgeColor',
      '"badgeColor":"GRAY"',
      '^^^^^^\n',
    ])
      expect(stdout).toContain(words);
  });

  test('reports once what applies to every card, and marks nothing in a body that isn’t a response at all', async () => {
    const page = '<!doctype html><h1>Log in</h1>';
    const peer = await endpoint((_received, response) => void response.end(page));
    const { stdout } = await runHere(['load', peer.url, ...KEYS]);
    expect(stdout).toContain('✗ plan, usage  The response isn’t JSON');
    expect([stdout.split('Integration error').length - 1, stdout.includes('In the response')]).toEqual([
      1,
      false,
    ]);
  });

  test('marks no place in a response from which a secret was removed', async () => {
    const echo = `{"cards":[{"key":"plan","note":"${TOKEN}","components":[{"componentBadge":{"badgeLabel":"a","badgeColor":"GRAY"}}]},{"key":"usage","components":null}]}`;
    const peer = await endpoint((_received, response) => void response.end(echo));
    const { stdout } = await runHere(['load', peer.url, ...KEYS, ...PROOF], { env });
    expect([stdout.includes('Write "GREY"'), stdout.includes('^'), stdout.includes(TOKEN)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('writes data with --json', async () => {
    const peer = await endpoint(badge);
    const { stdout } = await runHere(['load', peer.url, ...KEYS, '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      ok: false,
      answered: true,
      cards: [
        { key: 'plan', outcome: 'failed', failure: { kind: 'ResponseBody', class: 'integration' } },
        { key: 'usage', outcome: 'hidden', failure: null },
      ],
      requests: [
        {
          url: peer.url,
          attempts: [{ status: 200, message: null }],
          problems: [{ line: 1, fixes: ['Write GREY'] }],
        },
      ],
    });
  });

  test('tries once more after a 5xx, as Plain does', async () => {
    const peer = await endpoint((received, response, nth) =>
      nth === 0 ? void response.writeHead(503).end() : endpointWith()(received, response, nth),
    );
    const { code, stdout } = await runHere(['load', peer.url, ...KEYS, ...PROOF], { env });
    expect([code, peer.received.length]).toEqual([0, 2]);
    expect(stdout).toContain('First attempt: 503');
    expect(stdout).toContain('Retry, a second later: 200 OK');
  });

  test('waits for an endpoint that is still starting', async () => {
    const peer = await endpoint((received, response, nth) =>
      nth < 2 ? void response.writeHead(502).end() : endpointWith()(received, response, nth),
    );
    const { code } = await runHere(['load', peer.url, ...KEYS, ...PROOF, '--wait=30s'], { env });
    // Two requests that came too early, the one that got a response, and the load itself.
    expect([code, peer.received.length]).toEqual([0, 4]);
  });

  test('reads variables from a file, but prefers the environment’s', async () => {
    const peer = await endpoint();
    const cwd = folder();
    writeFileSync(join(cwd, '.env'), `TOKEN="${TOKEN}"\nAPI_KEY=wrong\nSECRET=${SIGNING_SECRET}\n`);
    const { code } = await runHere(['load', peer.url, ...KEYS, ...PROOF, '--env-from=.env'], {
      cwd,
      env: { API_KEY },
    });
    expect(code).toBe(0);
  });

  test('refuses what Plain would never send, with the same words as the page', async () => {
    const load = async (...written: string[]) => (await runHere(['load', ...written])).stderr;
    expect(await load('http://cards.example', ...KEYS)).toContain('Plain only calls https:// URLs.');
    expect(await load('cards.example', ...KEYS)).toContain('Enter the complete URL, starting with https://');
    expect(await load('https://a.example', '--keys=a b,c!', '--email=a@b.c')).toContain(
      '“c!” isn’t a card key',
    );
    expect(await load('https://a.example', ...KEYS, '-H', 'Host: b.example')).toContain(
      'Host belongs to the connection',
    );
    expect(await load('https://a.example', ...KEYS, '--limit=7s')).toContain('--limit is 4s or 15s');
  });
});

describe('check', () => {
  test('writes each report to its file and the text to the terminal', async () => {
    const peer = await endpoint(answers(500));
    const cwd = folder();
    const summary = join(cwd, 'summary.md');
    const files = { json: 'a.json', junit: 'a.xml', markdown: 'a.md', html: 'a.html', har: 'a.har' };
    const reporters = Object.entries(files).flatMap(([name, file]) => ['--reporter', `${name}=${file}`]);
    const { code, stdout } = await runHere(
      ['check', peer.url, ...KEYS, ...PROOF, ...SHORT, '-r', 'text', '-r', 'github', ...reporters],
      { cwd, env: { ...env, GITHUB_STEP_SUMMARY: summary } },
    );
    expect(code).toBe(1);
    expect(stdout).toContain('The request for all keys fails with 500.');
    expect(stdout).toContain(
      '::error title=A1 All keys at once::The request for all keys fails with 500.%0AWhat to change:',
    );
    for (const file of [...Object.values(files), 'summary.md'])
      expect(readFileSync(join(cwd, file), 'utf8')).toContain('500');
  });

  test('writes JUnit and HAR that other programs can read', async () => {
    const peer = await endpoint(badge);
    const cwd = folder();
    await runHere(['check', peer.url, ...KEYS, '--groups=A,E', '-r', 'junit=a.xml', '-r', 'har=a.har'], {
      cwd,
    });
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addMetaSchema(draft06);
    for (const schema of Object.values(harSchemas)) ajv.addSchema(schema);
    const validate = ajv.getSchema('har.json#');
    const har = JSON.parse(readFileSync(join(cwd, 'a.har'), 'utf8'));
    expect([validate?.(har), validate?.errors]).toEqual([true, null]);
    expect(har.log.entries).toHaveLength(peer.received.length);
    const junit = await parse(readFileSync(join(cwd, 'a.xml'), 'utf8'));
    expect(junit).toMatchObject({ failures: expect.any(Number) });
    expect(JSON.stringify(junit)).toContain('A1 All keys at once');
  });

  test('takes the probed host with or without its port, as `mcp` does', async () => {
    const peer = await endpoint();
    const { host, hostname } = new URL(peer.url);
    for (const probed of [host, hostname, hostname.toUpperCase()]) {
      const { code, stdout } = await runHere(
        ['check', peer.url, ...KEYS, ...PROOF, '--only=C1', `--probe=${probed}`],
        { env },
      );
      expect([code, stdout]).toEqual([0, expect.stringContaining('C1')]);
    }
    const { stderr } = await runHere(['check', peer.url, ...KEYS, `--probe=${hostname}:1`]);
    expect(stderr).toContain(`write --probe ${host}.`);
  });

  test('ends with 2 if it’s stopped, and reports what it has found so far', async () => {
    const stop = new AbortController();
    const peer = await endpoint((received, response, nth) => {
      if (nth === 5) stop.abort();
      endpointWith()(received, response, nth);
    });
    const { code, stdout, stderr } = await runHere(['check', peer.url, ...KEYS, ...PROOF, '-r', 'json'], {
      env,
      stop: stop.signal,
    });
    expect([code, stderr]).toEqual([2, 'The run was stopped.\n']);
    const { ended, lines } = JSON.parse(stdout);
    expect(ended.how).toBe('stopped');
    expect(lines[0]).toMatchObject({ id: 'A1', verdict: 'passed' });
    expect(lines.at(-1).verdict).toBe('not-run');
  });

  test('masks customers and leaves bodies out, unless they’re included', async () => {
    const peer = await endpoint();
    const report = async (...more: string[]) =>
      (await runHere(['check', peer.url, ...KEYS, ...PROOF, ...SHORT, '-r', 'json', ...more], { env }))
        .stdout;
    const [masked, whole] = [await report(), await report('--include=customers,bodies')];
    expect([masked.includes(ADA.email), masked.includes('593 of')]).toEqual([false, false]);
    expect([whole.includes(ADA.email), whole.includes('593 of')]).toEqual([true, true]);
  });

  test('runs the scenarios it’s asked for, and the customers of a file', async () => {
    const peer = await endpoint();
    const cwd = folder();
    writeFileSync(
      join(cwd, 'customers.csv'),
      `\ufeffemail;userId\r\n${ADA.email};${ADA.externalId}\r\n${KIM.email};${KIM.externalId}\r\n`,
    );
    const { stdout } = await runHere(
      [
        'check',
        peer.url,
        ...KEYS,
        ...PROOF,
        '--only=b12,A1',
        '--skip=a1',
        '--customers=customers.csv',
        '-r',
        'json',
      ],
      { cwd, env },
    );
    const { lines, customers } = JSON.parse(stdout);
    expect(lines.map(({ id }: { id: string }) => id)).toEqual(['B12']);
    expect(customers.map(({ verdict }: { verdict: string }) => verdict)).toEqual(['passed', 'passed']);
  });

  test('respects the number of requests at a time', async () => {
    let [open, most] = [0, 0];
    const peer = await endpoint((received, response, nth) => {
      open += 1;
      most = Math.max(most, open);
      response.once('close', () => {
        open -= 1;
      });
      setImmediate(() => endpointWith()(received, response, nth));
    });
    await runHere(['check', peer.url, ...KEYS, ...PROOF, '--groups=A', '--concurrency=1'], { env });
    expect(most).toBe(1);
  });

  test.each([
    [['--groups=G'], 'there’s no group “G”'],
    [['--only=B99'], '--only: there’s no scenario “B99”. Did you mean B9?'],
    [['--only=A1', '--groups=A'], 'write one of the two'],
    [['--only=A1', '--skip=A1'], 'Nothing to run'],
    [['--concurrency=0'], '--concurrency needs a whole number from 1 to 50'],
    [['--seed=x'], '--seed needs a whole number'],
    [['--customer-2-id=c_2'], 'The second customer needs an email, too'],
    [['--include=secrets'], '--include can be customers and bodies'],
    [['--reporter=sarif'], 'There’s no reporter “sarif”'],
    [['--wait=soon'], '--wait needs a time up to an hour, such as 30s'],
  ])('refuses %j with what to write instead', async (written, sentence) => {
    const { code, stderr } = await runHere(['check', 'https://cards.example', ...KEYS, ...written]);
    expect([code, stderr.includes(sentence) ? sentence : stderr]).toEqual([2, sentence]);
  });
});

describe('secrets', () => {
  const QUOTED = 'a"quoted\\secret-1';
  let written: string;
  let folderOfAll: string;

  beforeAll(async () => {
    folderOfAll = folder();
    // An endpoint that echoes everything it's sent, and responds with more than a report needs.
    const peer = await startPeer((received, response) => {
      const echo = {
        path: received.path,
        headers: received.rawHeaders,
        secrets: [TOKEN, SIGNING_SECRET, QUOTED, API_KEY],
      };
      const body = JSON.stringify({
        cards: [{ key: 'plan', components: [{ componentText: { text: JSON.stringify(echo) } }] }],
        echo,
      });
      response
        .writeHead(200, {
          'content-type': 'application/json',
          'x-echo': encodeURIComponent(QUOTED),
          etag: API_KEY,
        })
        .end(body);
    });
    const at = `${peer.url}?code=$API_KEY`;
    const given = { env: { ...env, QUOTED }, cwd: folderOfAll };
    const proof = [...PROOF.slice(0, 2), '-H', 'X-Quoted: $QUOTED', '--signing-secret-env', 'SECRET'];
    const all = ['json', 'junit', 'markdown', 'html', 'har'].flatMap((name) => [
      '-r',
      `${name}=report.${name}`,
    ]);
    const include = '--include=customers,bodies';
    const runs = [
      await runHere(['load', at, '-k', 'plan', '-e', ADA.email, ...proof], given),
      await runHere(['load', at, '-k', 'plan', '-e', ADA.email, ...proof, '--json'], given),
      await runHere(
        [
          'check',
          at,
          '-k',
          'plan',
          '-e',
          ADA.email,
          ...proof,
          '--groups=A,C',
          `--probe=${new URL(peer.origin).host}`,
          '-r',
          'text',
          '-r',
          'github',
          include,
          ...all,
        ],
        given,
      ),
      await runHere(['load', `${at}&extra=$MISSING`, '-k', 'plan', '-e', ADA.email, ...proof], given),
      await runHere(['load', at, '-k', 'plan', '-e', ADA.email, '-H', `Authorization ${TOKEN}`], given),
      await runHere(['load', at, '-k', 'plan', '-e', ADA.email, '-H', 'X-Bad: a\n$TOKEN'], given),
    ];
    await peer.close();
    written = JSON.stringify(runs);
    for (const name of ['json', 'junit', 'markdown', 'html', 'har'])
      written += readFileSync(join(folderOfAll, `report.${name}`), 'utf8');
  });

  test.each([
    ['a header', TOKEN.replace('Bearer ', '')],
    ['a header with quotes', 'quoted'],
    ['the signing secret', SIGNING_SECRET],
    ['the URL', API_KEY],
  ])('of %s appear in no report, log or error', (_name, secret) => {
    expect(written.length).toBeGreaterThan(10_000);
    const at = written.indexOf(secret);
    expect(at === -1 ? null : written.slice(Math.max(0, at - 80), at + 10)).toBeNull();
  });

  test('that are spelled out in the command cause a warning that doesn’t repeat them', async () => {
    const peer = await endpoint();
    const { stderr } = await runHere([
      'load',
      `${peer.url}?token=abcdef123456`,
      ...KEYS,
      '-H',
      `Authorization: ${TOKEN}`,
    ]);
    expect(stderr).toContain('Warning: The value of the header Authorization is written out');
    expect(stderr).toContain('Warning: The value of “token” is written out in the URL');
    expect(stderr).not.toContain('abcdef123456');
    expect(stderr).not.toContain(TOKEN);
  });
});
