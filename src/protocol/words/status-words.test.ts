import { describe, expect, test } from 'vitest';
import type { SentCredentials } from '../outcome.ts';
import { statusWords } from './status-words.ts';

const words = (
  status: number,
  more: { location?: string; challenge?: string; allow?: string; sent?: SentCredentials } = {},
) => statusWords({ kind: 'StatusCode', status, location: null, ...more }, ' twice');

test('a status that is retried is named, with specific advice for some', () => {
  expect(words(500)).toEqual({
    message: 'The endpoint responded with 500 twice.',
    advice: 'Look for this request in the endpoint’s log.',
  });
  expect(words(429).advice).toContain('limits how often');
});

test.each([301, 302, 303, 307, 308])('%i says where it redirects to, or that it doesn’t say', (status) => {
  expect(words(status, { location: 'https://new.example/' }).message).toContain(
    'redirects to https://new.example/. Redirects aren’t followed.',
  );
  expect(words(status).message).toContain('has no Location header');
  expect(words(status).advice).toBe('Respond with 200 at this URL.');
});

test.each([300, 304, 204, 404])(
  '%i isn’t described as a redirect, and the message says what counts',
  (status) => {
    expect(words(status, { location: 'https://new.example/' }).message).toBe(
      `The endpoint responded with ${status} twice; only 200 counts.`,
    );
  },
);

test('every other status says what to respond with', () => {
  expect(words(418).advice).toBe('Respond with 200 and the cards.');
  expect(words(205).advice).toContain('"components": null');
  expect(words(404).advice).toContain('path of the URL');
});

test('what the endpoint asks for and allows is quoted', () => {
  expect(words(401, { challenge: 'Bearer' }).message).toContain('It asks for “Bearer” (WWW-Authenticate).');
  expect(words(405, { allow: 'GET' }).message).toContain('It allows GET (Allow).');
  expect(words(405, { allow: '' }).message).toContain('Its Allow header is empty.');
  expect(words(405, { allow: 'GET' }).advice).toBe('The endpoint must take POST requests at this path.');
});

test('a header of up to 300 characters is quoted in full, a longer one is cut', () => {
  expect(words(302, { location: 'a'.repeat(300) }).message).toContain(`${'a'.repeat(300)}.`);
  expect(words(302, { location: 'a'.repeat(301) }).message).toContain(`${'a'.repeat(299)}…`);
});

describe('a refusal says which credentials were sent, and the next step', () => {
  test.each<[SentCredentials, string]>([
    [
      { headers: [], signed: false },
      'No credentials were sent: no Authorization or Plain-Request-Signature. Add the header your endpoint expects, or the signing secret it verifies with.',
    ],
    [
      { headers: [], signed: true },
      'Sent: Plain-Request-Signature. Not sent: Authorization. Check the signing secret, or add the header your endpoint expects.',
    ],
    [
      { headers: ['authorization'], signed: false },
      'Sent: Authorization. Not sent: Plain-Request-Signature. Check the values; if the endpoint verifies signatures, add the signing secret.',
    ],
    [
      { headers: ['X-Key', 'Authorization', 'X-Other'], signed: true },
      'Sent: Authorization, X-Key, X-Other and Plain-Request-Signature. Check the values and the signing secret.',
    ],
    [
      { headers: ['X-Key'], signed: false },
      'Sent: X-Key. Not sent: Authorization and Plain-Request-Signature. Check the values; if the endpoint verifies signatures, add the signing secret.',
    ],
  ])('%j', (sent, advice) => {
    expect(words(401, { sent }).advice).toBe(advice);
    expect(words(403, { sent }).advice).toBe(
      `${advice} The endpoint may also accept requests from certain addresses only.`,
    );
  });

  test('if they aren’t known, it asks to check them', () => {
    expect(words(401).advice).toBe('Check the credentials.');
    expect(words(403).advice).toContain('Check the credentials. The endpoint may also');
  });
});
