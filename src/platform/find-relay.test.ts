import { expect, test } from 'vitest';
import { findRelay } from './find-relay.ts';

const says = (body: string, status = 200) => findRelay(async () => new Response(body, { status }));

test('there is a relay where the server says so, with the policy that it names', async () => {
  expect(await says('{"relay":true,"policy":"local"}')).toEqual({ policy: 'local' });
  expect(await says('{"relay":true,"policy":"public"}')).toEqual({ policy: 'public' });
});

test('there is a relay also where its policy is not known here', async () => {
  expect(await says('{"relay":true}')).toEqual({ policy: null });
  expect(await says('{"relay":true,"policy":"some newer one"}')).toEqual({ policy: null });
});

test('there is none where a static host has the file that denies it', async () => {
  expect(await says('{ "relay": false }')).toBe(null);
});

test('there is none where a static host answers with a page or with nothing', async () => {
  expect(await says('<!doctype html>')).toBe(null);
  expect(await says('', 404)).toBe(null);
  expect(await says('{"relay":true}', 500)).toBe(null);
});

test('a server that cannot be reached at the moment still has its relay', async () => {
  expect(await findRelay(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ policy: null });
});
