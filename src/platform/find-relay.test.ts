import { expect, test } from 'vitest';
import { findRelay } from './find-relay.ts';

const UNKNOWN = { policy: null, limits: null };
const says = (body: string, status = 200) => findRelay(async () => new Response(body, { status }));

test('there is a relay where the server says so, with the policy and the limits that it names', async () => {
  const limits = { atOnce: 50, perMinute: 6000 };
  expect(await says(JSON.stringify({ relay: true, policy: 'local', limits }))).toEqual({
    policy: 'local',
    limits,
  });
  expect(await says('{"relay":true,"policy":"public"}')).toEqual({ policy: 'public', limits: null });
});

test('there is a relay also where its policy and its limits are not known here', async () => {
  expect(await says('{"relay":true}')).toEqual(UNKNOWN);
  expect(await says('{"relay":true,"policy":"some newer one","limits":7}')).toEqual(UNKNOWN);
});

test('there isn’t one where a static host has the file that denies it', async () => {
  expect(await says('{ "relay": false }')).toBe(null);
});

test('there isn’t one when a static host responds with a page or with nothing', async () => {
  expect(await says('<!doctype html>')).toBe(null);
  expect(await says('', 404)).toBe(null);
  expect(await says('{"relay":true}', 500)).toBe(null);
});

test('a server that cannot be reached at the moment still has its relay', async () => {
  expect(await findRelay(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual(UNKNOWN);
});
