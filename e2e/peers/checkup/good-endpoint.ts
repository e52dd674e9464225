import { createHmac, timingSafeEqual } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Behaviour, Received } from '../peer.ts';

/** The credentials that the farm's endpoints require, and that a check-up of them gets. */
export const TOKEN = 'Bearer tok_4f3e2d1c0b9a8877';
export const API_KEY = 'key_a1b2c3d4e5f6a7b8';
export const SIGNING_SECRET = 'whsec_9f8e7d6c5b4a3921';

export interface Person {
  id: string;
  email: string;
  externalId: string | null;
}

export const ADA: Person = { id: 'c_01ADA', email: 'ada.byron@grocery.example', externalId: 'user_81512' };
export const KIM: Person = { id: 'c_01KIM', email: 'kim.tanaka@shop.example', externalId: 'user_47110' };

/** What the shop knows about its customers. */
const ACCOUNTS = [
  { of: ADA, plan: 'Scale, yearly, since March', usage: '593 of 1000 events' },
  { of: KIM, plan: 'Starter, monthly, since June', usage: '12 of 50 events' },
];
export type Account = (typeof ACCOUNTS)[number];

/** One request of Plain's, parsed. */
export interface Asked {
  keys: string[];
  customer: Person;
  body: Record<string, unknown>;
  received: Received;
  nth: number;
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: unknown;
}

/** The parts of an endpoint. A fault may replace each of them. */
export interface Parts {
  /** A refusal, or null to continue. */
  guard(received: Received): Answer | null;
  /** The parsed request, or a refusal if it isn't valid. */
  read(received: Received): Record<string, unknown> | Answer;
  find(asked: Asked): Account | null;
  card(key: string, account: Account | null, asked: Asked): object | null;
  /** Makes final changes to the response. */
  finish(answer: Answer, asked: Asked): Answer;
  /** Sends it. */
  send(answer: Answer, response: ServerResponse, asked: Asked | null): void;
}

export const refusal = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: { error: 'no' },
});

export const text = (words: string) => ({ componentPlainText: { plainText: words } });

function same(given: string | undefined, wanted: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

export function signatureOf(body: Buffer | string): string {
  return createHmac('sha256', SIGNING_SECRET).update(body).digest('hex');
}

export const isSigned = ({ headers, body }: Received): boolean =>
  same(String(headers['plain-request-signature'] ?? ''), signatureOf(body));

export const hasHeaders = ({ headers }: Received): boolean =>
  same(headers.authorization, TOKEN) && same(String(headers['x-api-key'] ?? ''), API_KEY);

export function findByExternalIdOrEmail({ customer }: Asked): Account | null {
  const wanted = customer.email.toLowerCase();
  const found = ACCOUNTS.find(({ of }) =>
    customer.externalId === null ? of.email === wanted : of.externalId === customer.externalId,
  );
  return found ?? null;
}

export const accountOf = (person: Person): Account | null => ACCOUNTS.find(({ of }) => of === person) ?? null;

export const GOOD: Parts = {
  guard(received) {
    if (received.method !== 'POST') return refusal(405, { allow: 'POST' });
    return hasHeaders(received) && isSigned(received) ? null : refusal(401);
  },
  read({ headers, body }) {
    if (!/^application\/json/.test(headers['content-type'] ?? '')) return refusal(415);
    try {
      const value: unknown = JSON.parse(body.toString('utf8'));
      const whole = typeof value === 'object' && value !== null && 'cardKeys' in value && 'customer' in value;
      return whole ? { ...value } : refusal(400);
    } catch {
      return refusal(400);
    }
  },
  find: findByExternalIdOrEmail,
  card(key, account) {
    if (key !== 'plan' && key !== 'usage') return null;
    return { key, timeToLiveSeconds: 60, components: account === null ? null : [text(account[key])] };
  },
  finish: (answer) => answer,
  send({ status, headers, body }, response) {
    const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
    response.writeHead(status, { 'content-length': bytes.length, ...headers }).end(bytes);
  },
};

function isAnswer(value: Record<string, unknown> | Answer): value is Answer {
  return typeof value.status === 'number' && 'headers' in value;
}

function isPerson(value: unknown): value is Person {
  return typeof value === 'object' && value !== null && 'email' in value && typeof value.email === 'string';
}

/** A good endpoint with some of its parts replaced. */
export function endpointWith(change: Partial<Parts> = {}): Behaviour {
  const parts = { ...GOOD, ...change };
  return (received, response, nth) => {
    const refused = parts.guard(received);
    if (refused !== null) return parts.send(refused, response, null);
    const body = parts.read(received);
    if (isAnswer(body)) return parts.send(body, response, null);
    const keys = Array.isArray(body.cardKeys) ? body.cardKeys.map(String) : [];
    const customer = isPerson(body.customer) ? body.customer : { id: '', email: '', externalId: null };
    const asked: Asked = { keys, customer, body, received, nth };
    const account = parts.find(asked);
    const cards = keys.map((key) => parts.card(key, account, asked)).filter((card) => card !== null);
    const answer = { status: 200, headers: { 'content-type': 'application/json' }, body: { cards } };
    parts.send(parts.finish(answer, asked), response, asked);
  };
}
