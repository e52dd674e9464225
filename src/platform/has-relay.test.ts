import { expect, test } from 'vitest';
import { hasRelay } from './has-relay.ts';

const says = (body: string, status = 200) => hasRelay(async () => new Response(body, { status }));

test('there is a relay where the server says so', async () => {
  expect(await says('{"relay":true}')).toBe(true);
});

test('there is none where a static host has the file that denies it', async () => {
  expect(await says('{ "relay": false }')).toBe(false);
});

test('there is none where a static host answers with a page or with nothing', async () => {
  expect(await says('<!doctype html>')).toBe(false);
  expect(await says('', 404)).toBe(false);
  expect(await says('{"relay":true}', 500)).toBe(false);
});

test('a server that cannot be reached at the moment still has its relay', async () => {
  expect(await hasRelay(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(true);
});
