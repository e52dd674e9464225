import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LoadContext } from './context.ts';
import type { Batch } from './deduplicate.ts';
import type { HmacSha256 } from './ports.ts';
import { buildRequest, maskSecret, requestBody } from './request.ts';

const hmac: HmacSha256 = async (key, message) => createHmac('sha256', key).update(message).digest();
const context: LoadContext = {
  customer: { id: 'c_1', email: 'alex@example.com', externalId: null },
  thread: null,
  tenant: null,
};
const batch: Batch = {
  url: 'https://api.example.com/cards',
  headers: [{ name: ' Authorization ', value: 'Bearer  s3cret ' }],
  configs: ['usage', 'plan'].map((key) => ({
    id: key,
    title: key,
    key,
    defaultTtlSeconds: 300,
    url: '',
    headers: [],
    enabled: true,
    order: 0,
  })),
};
const sender = { workspaceId: 'w_1', signingSecret: '' };

describe('the body', () => {
  test('has the keys and the customer, with null for an unknown external id', () => {
    expect(requestBody(['usage', 'plan'], context)).toBe(
      '{"cardKeys":["usage","plan"],"customer":{"id":"c_1","email":"alex@example.com","externalId":null}}',
    );
  });

  test('has the thread if one is open, and the tenant if there is one', () => {
    const body = requestBody(['usage'], {
      ...context,
      thread: { id: 'th_1', externalId: null },
      tenant: { id: 'te_1', externalId: 'acme' },
    });
    expect(JSON.parse(body)).toEqual({
      cardKeys: ['usage'],
      customer: { id: 'c_1', email: 'alex@example.com', externalId: null },
      thread: { id: 'th_1', externalId: null },
      tenant: { id: 'te_1', externalId: 'acme' },
    });
  });
});

describe('the request', () => {
  test('is a POST with the configured headers and Plain’s own', async () => {
    const request = await buildRequest(batch, context, sender, hmac);
    expect(request.method).toBe('POST');
    expect(request.url).toBe('https://api.example.com/cards');
    expect(request.headers).toEqual([
      { name: 'Authorization', value: 'Bearer  s3cret ', secret: true },
      { name: 'Content-Type', value: 'application/json', secret: false },
      { name: 'Accept', value: 'application/json', secret: false },
      { name: 'Plain-Workspace-Id', value: 'w_1', secret: false },
      { name: 'User-Agent', value: 'Plain/1.0 (plain.com; help@plain.com)', secret: false },
    ]);
  });

  test('has a signature of the exact bytes of its body if there’s a secret', async () => {
    const emoji: LoadContext = { ...context, customer: { ...context.customer, email: 'zoë🌻@example.com' } };
    const request = await buildRequest(batch, emoji, { ...sender, signingSecret: 'ssh-ö' }, hmac);
    const expected = createHmac('sha256', 'ssh-ö').update(Buffer.from(request.body, 'utf8')).digest('hex');
    expect(request.headers.at(-1)).toEqual({
      name: 'Plain-Request-Signature',
      value: expected,
      secret: false,
    });
  });
});

test('a masked secret shows its scheme and, if it’s long, at most four characters', () => {
  expect(maskSecret('Bearer abcdefghijkl3f9c')).toBe('Bearer ••••••••3f9c');
  expect(maskSecret('short')).toBe('••••••••');
});
