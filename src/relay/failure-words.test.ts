import { expect, test } from 'vitest';
import type { FailureReason } from './envelope.ts';
import { distrustWords, type FailureFacts, failureWords } from './failure-words.ts';

const words = (reason: FailureReason, code?: string, more: Partial<FailureFacts> = {}) =>
  failureWords({
    reason,
    code,
    url: new URL('http://e.example:8080/'),
    timeoutMs: 4000,
    headArrived: false,
    ...more,
  });

test('a time-out says whether a response had begun', () => {
  expect(words('timeout')).toBe('There was no response within 4 s.');
  expect(words('timeout', undefined, { headArrived: true })).toBe(
    'The response began but wasn’t complete after 4 s.',
  );
});

test('only a connection that is closed over http suggests https', () => {
  expect(words('reset')).toContain('If it speaks https, write https://.');
  expect(words('reset', undefined, { url: new URL('https://e.example/') })).not.toContain('https://');
});

test('a certificate is mentioned if the code says what is wrong with it', () => {
  expect(words('tls', 'CERT_HAS_EXPIRED')).toBe(
    'The certificate of e.example isn’t trusted: it has expired.',
  );
  expect(words('tls', 'EPROTO')).toContain('If it speaks plain http, write http://.');
  expect(words('tls')).toContain('No secure connection');
  expect(distrustWords('CERT_REVOKED', 'e.example')).toContain('CERT_REVOKED');
});

test.each<[FailureReason, string | undefined, string]>([
  ['not-http', 'UND_ERR_HEADERS_OVERFLOW', 'headers of the response are too large'],
  ['not-http', 'INTERIM_HEADS', 'interim heads'],
  ['not-http', 'ERR_ASSERTION', '100 or 101'],
  ['not-http', 'HPE_INVALID', 'isn’t a well-formed HTTP response'],
  ['undecodable', 'no charset', 'names no other charset'],
  ['undecodable', 'charset utf-16', 'charset that its Content-Type names'],
  ['undecodable', 'encoding zstd', 'Use one of gzip, deflate and br'],
  ['undecodable', 'content', 'couldn’t be decompressed'],
  ['undecodable', undefined, 'couldn’t be decompressed'],
  ['too-big', undefined, 'larger than 1 MB'],
])('%s with the code %s says: …%s…', (reason, code, part) => {
  expect(words(reason, code)).toContain(part);
});
