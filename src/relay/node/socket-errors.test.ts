import { expect, test } from 'vitest';
import { AttemptFailed } from '../upstream.ts';
import { toAttemptFailed } from './socket-errors.ts';

const coded = (code: string) => Object.assign(new Error(code), { code });
const before = { headArrived: false };

test('a reset is `cut-off` once the response’s head has arrived, and `reset` before that', () => {
  expect(toAttemptFailed(coded('ECONNRESET'), before)).toMatchObject({ reason: 'reset', code: 'ECONNRESET' });
  expect(toAttemptFailed(coded('ECONNRESET'), { headArrived: true })).toMatchObject({ reason: 'cut-off' });
  expect(toAttemptFailed(coded('EPROTO'), { headArrived: true })).toMatchObject({ reason: 'tls' });
});

test('every code about certificates or TLS is `tls`, and an unknown code is `unknown`', () => {
  for (const code of [
    'CERT_REVOKED',
    'UNABLE_TO_GET_ISSUER_CERT',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'ERR_SSL_X',
  ])
    expect(toAttemptFailed(coded(code), before)).toMatchObject({ reason: 'tls', code });
  expect(toAttemptFailed(coded('EMFILE'), before)).toMatchObject({ reason: 'unknown', code: 'EMFILE' });
});

test('an error that isn’t a socket’s is returned unchanged', () => {
  for (const other of [new Error('odd'), new AttemptFailed('too-big', 'ECONNRESET'), 'a text', null])
    expect(toAttemptFailed(other, before)).toBe(other);
});
