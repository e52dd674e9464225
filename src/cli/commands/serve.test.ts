import { expect, test } from 'vitest';
import { runHere, testIo } from '../io-fixture.ts';
import { runCommandLine } from '../run-command-line.ts';
import { openerOf } from '../terminal/open-in-browser.ts';

test('serves at the given port and host until it’s stopped', async () => {
  const stop = new AbortController();
  const { io, stdout } = testIo({ stop: stop.signal, env: { PORT: '1', HOST: '203.0.113.9' } });
  const running = runCommandLine(['--port', '0', '--host', '127.0.0.2'], io);
  await stdout.until((text) => text.split('\n').length - 1);
  const [url = ''] = /http:\/\/127\.0\.0\.2:\d+/.exec(stdout.text) ?? [];
  expect(await (await fetch(`${url}/healthz`)).text()).toContain('ok');
  stop.abort();
  expect(await running).toBe(0);
});

test.each([
  [['--port', 'http'], '--port needs a whole number from 0 to 65535, not “http”.'],
  [['--port', '70000'], '--port needs a whole number from 0 to 65535, not “70000”.'],
  [['--host', '203.0.113.9', '--port', '0'], '--host 203.0.113.9 isn’t an address of this machine'],
  [['cards.json'], 'There’s no command “cards.json”.'],
  [['serve', 'cards.json'], 'serve takes only options, not “cards.json”.'],
])('%j ends with 2 and says what to write instead', async (written, sentence) => {
  const { code, stderr } = await runHere(written);
  expect([code, stderr.includes(sentence)]).toEqual([2, true]);
});

test('a server setting that can’t be used ends with 2', async () => {
  const { code, stderr } = await runHere(['--port', '0'], { env: { RELAY_POLICY: 'open' } });
  expect([code, stderr]).toEqual([2, 'Error: RELAY_POLICY=open isn’t usable: write public or local.\n']);
});

test.each(['linux', 'darwin', 'win32'])('the browser of %s gets the address as one argument', (platform) => {
  const [program, args] = openerOf(platform, 'http://127.0.0.1:1/?a=1&b=2');
  expect([program === '', args.at(-1)]).toEqual([false, 'http://127.0.0.1:1/?a=1&b=2']);
});
