import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Behaviour } from './peer.ts';

export const answerBody =
  (body: string, contentType: string): Behaviour =>
  (_, response) => {
    response.writeHead(200, { 'content-type': contentType }).end(body);
  };

/** Sends these cards, whatever was asked for. */
export const answerCards = (cards: readonly unknown[]): Behaviour =>
  answerBody(JSON.stringify({ cards }), 'application/json');

/** Sends those of these cards whose keys are in the request. */
export const answerRequestedCards =
  (cards: readonly { key: string }[]): Behaviour =>
  (received, response, nth) => {
    const asked: unknown = JSON.parse(received.body.toString('utf8'));
    const keys =
      typeof asked === 'object' && asked !== null && 'cardKeys' in asked && Array.isArray(asked.cardKeys)
        ? asked.cardKeys
        : [];
    answerCards(cards.filter((card) => keys.includes(card.key)))(received, response, nth);
  };

export const answerStatus =
  (status: number, headers: Record<string, string> = {}, body = ''): Behaviour =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

/** The first request gets the first behaviour, and so on. The last behaviour stays. */
export const inTurn =
  (...behaviours: [Behaviour, ...Behaviour[]]): Behaviour =>
  (received, response, nth) => {
    const behaviour = behaviours[Math.min(nth, behaviours.length - 1)] ?? behaviours[0];
    behaviour(received, response, nth);
  };

/** Waits before it responds. A caller that has disconnected in the meantime gets nothing. */
export const after =
  (ms: number, behaviour: Behaviour): Behaviour =>
  (received, response, nth) => {
    const timer = setTimeout(() => behaviour(received, response, nth), ms);
    response.once('close', () => clearTimeout(timer));
  };

/** 401 unless the request carries exactly this `Authorization`. */
export const requireAuthorization =
  (value: string, behaviour: Behaviour): Behaviour =>
  (received, response, nth) => {
    const next = received.headers.authorization === value ? behaviour : answerStatus(401);
    next(received, response, nth);
  };

/** 401 unless `Plain-Request-Signature` is the hex HMAC-SHA256 of the raw bytes of the body. */
export const requireSignature =
  (secret: string, behaviour: Behaviour): Behaviour =>
  (received, response, nth) => {
    const expected = createHmac('sha256', secret).update(received.body).digest();
    const given = Buffer.from(String(received.headers['plain-request-signature'] ?? ''), 'hex');
    const same = given.length === expected.length && timingSafeEqual(given, expected);
    (same ? behaviour : answerStatus(401))(received, response, nth);
  };

/** Lets pages of other origins send requests and read the responses, with CORS. */
export const withCors =
  (behaviour: Behaviour): Behaviour =>
  (received, response, nth) => {
    response.setHeader('access-control-allow-origin', '*');
    if (received.method !== 'OPTIONS') {
      behaviour(received, response, nth);
      return;
    }
    const wanted = received.headers['access-control-request-headers'] ?? '';
    response.writeHead(204, { 'access-control-allow-headers': wanted }).end();
  };

/** Declares the whole body, sends half of it, and closes the connection. */
export const cutOff =
  (body: string): Behaviour =>
  (_, response) => {
    const bytes = Buffer.from(body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
  };

/** Sends nothing, ever. */
export const neverAnswer: Behaviour = () => {};

/** Responds to no request until `count` of them have arrived, then to all. */
export function onceThereAre(count: number, behaviour: Behaviour): Behaviour {
  let waiting: (() => void)[] = [];
  return (received, response, nth) => {
    waiting.push(() => behaviour(received, response, nth));
    if (waiting.length < count) return;
    for (const answer of waiting) answer();
    waiting = [];
  };
}
