import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createAdaptorServer } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { compress } from 'hono/compress';
import { ADA, endpointWith, GOOD, KIM, type Person, SIGNING_SECRET, TOKEN, text } from './good-endpoint.ts';

/** A realistic endpoint with nothing wrong. */
export interface GoodEndpoint {
  name: string;
  /** The headers that a check-up needs to reach it. */
  headers: { name: string; value: string }[];
  signed: boolean;
  start(): Server;
}

const BEARER = [{ name: 'Authorization', value: TOKEN }];

interface Row {
  userId: string;
  email: string;
  plan: string;
  usage: string;
}
const PEOPLE: readonly (Row & Person)[] = [
  { ...ADA, userId: 'user_81512', plan: 'Scale', usage: '593 of 1000' },
  { ...KIM, userId: 'user_47110', plan: 'Starter', usage: '12 of 50' },
];

const byEmail = (email: unknown) =>
  PEOPLE.find((row) => typeof email === 'string' && row.email === email.trim().toLowerCase());
const byExternalId = (id: unknown) => PEOPLE.find(({ userId }) => userId === id);

function isSigned(body: string | Buffer, given: unknown): boolean {
  const wanted = createHmac('sha256', SIGNING_SECRET).update(body).digest();
  const bytes = Buffer.from(typeof given === 'string' ? given : '', 'hex');
  return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Object(value)[name] : undefined;
}

const keysOf = (body: unknown): string[] => {
  const keys = field(body, 'cardKeys');
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
};

/** Bare Node, one function, everything in a switch. */
const bareNode: RequestListener = (request, response) => {
  if (request.method !== 'POST') return void response.writeHead(405).end();
  if (request.headers.authorization !== TOKEN) return void response.writeHead(401).end('Unauthorized');
  if (request.headers['content-type'] !== 'application/json') return void response.writeHead(415).end();
  let json = '';
  request.setEncoding('utf8');
  request.on('data', (chunk: string) => {
    json += chunk;
  });
  request.on('end', () => {
    try {
      const { cardKeys, customer } = JSON.parse(json);
      const row = byExternalId(customer.externalId) ?? byEmail(customer.email);
      const cards = [];
      for (const key of cardKeys) {
        switch (key) {
          case 'plan':
            cards.push({ key, components: row ? [text(row.plan)] : null });
            break;
          case 'usage':
            cards.push({ key, components: row ? [text(row.usage)] : null });
            break;
        }
      }
      response.setHeader('Content-Type', 'application/json; charset=utf-8');
      response.end(JSON.stringify({ cards }));
    } catch {
      response.writeHead(400).end('Bad request');
    }
  });
};

/** Express, with the signature over the raw body, and a card that says so if there's no account. */
function expressApp() {
  const app = express();
  app.disable('x-powered-by');
  app.post('/cards', express.raw({ type: 'application/json', limit: '1mb' }), (request, response) => {
    if (!Buffer.isBuffer(request.body)) return void response.sendStatus(415);
    if (!isSigned(request.body, request.get('plain-request-signature'))) return void response.sendStatus(401);
    let body: unknown;
    try {
      body = JSON.parse(request.body.toString());
    } catch {
      return void response.sendStatus(400);
    }
    if (field(body, 'customer') === undefined) return void response.sendStatus(400);
    const row = byEmail(field(field(body, 'customer'), 'email'));
    const cards = keysOf(body)
      .filter((key) => key === 'plan' || key === 'usage')
      .map((key) => ({
        key,
        timeToLiveSeconds: 300,
        components: row ? [text(row[key])] : [text('No account with this address.')],
      }));
    response.json({ cards });
  });
  app.all('/cards', (_, response) => void response.set('Allow', 'POST').sendStatus(405));
  return app;
}

/** Express with its own JSON parser, a token, and every card it has, whatever was asked. */
function generousExpress() {
  const app = express();
  app.use(express.json());
  app.use((request, response, next) => {
    if (request.get('authorization') === TOKEN) next();
    else response.status(403).json({ error: 'Forbidden' });
  });
  app.post('/cards', (request, response) => {
    const customer = field(request.body, 'customer');
    if (customer === undefined) return void response.status(400).json({ error: 'Not a request of Plain’s' });
    const row = byExternalId(field(customer, 'externalId')) ?? byEmail(field(customer, 'email'));
    response.json({
      cards: ['plan', 'usage', 'billing', 'errors'].map((key) => ({
        key,
        components: row ? [text(`${key} of ${row.plan}`)] : [],
      })),
    });
  });
  app.all('/cards', (_, response) => void response.sendStatus(405));
  app.use((_error: unknown, _request: express.Request, response: express.Response, _next: unknown) => {
    response.status(400).json({ error: 'Not JSON' });
  });
  return app;
}

/** Hono with its own middleware. Looks customers up by external id only, and sends nulls if there is none. */
function honoApp() {
  const app = new Hono();
  app.use('/cards', bearerAuth({ token: TOKEN.slice('Bearer '.length) }));
  app.post('/cards', async (c) => {
    if (!c.req.header('content-type')?.startsWith('application/json')) return c.body(null, 415);
    const body: unknown = await c.req.json().catch(() => null);
    if (field(body, 'cardKeys') === undefined) return c.json({ error: 'cardKeys is missing' }, 400);
    const row = byExternalId(field(field(body, 'customer'), 'externalId'));
    const cards = keysOf(body).flatMap((key) => {
      if (key === 'plan') return [{ key, components: row ? [text(row.plan)] : null }];
      if (key === 'usage') return [{ key, components: row ? [text(row.usage)] : null }];
      return [];
    });
    return c.json({ cards });
  });
  app.all('/cards', (c) => c.body(null, 405));
  return app;
}

/** A route handler like Next's: `export async function POST(request: Request)`. */
async function nextRoute(request: Request): Promise<Response> {
  if (request.method !== 'POST') return new Response(null, { status: 405 });
  const raw = await request.text();
  if (!isSigned(raw, request.headers.get('plain-request-signature'))) {
    return Response.json({ error: 'Invalid signature' }, { status: 401 });
  }
  if (request.headers.get('content-type') !== 'application/json') return new Response(null, { status: 415 });
  try {
    const { cardKeys, customer } = JSON.parse(raw);
    const row = byExternalId(customer.externalId) ?? byEmail(customer.email);
    const shown = (key: string) => {
      if (row === undefined) return null;
      return key === 'plan'
        ? [
            { componentText: { text: `**${row.plan}**` } },
            { componentDateTime: { dateTimeIso8601: new Date().toISOString() } },
          ]
        : [{ componentBadge: { badgeLabel: row.usage, badgeColor: 'GREEN' } }];
    };
    const known = cardKeys.filter((key: string) => ['plan', 'usage'].includes(key));
    return Response.json(
      { cards: known.map((key: string) => ({ key, components: shown(key) })) },
      { headers: { 'Cache-Control': 'no-store' } },
    );
  } catch {
    return new Response(null, { status: 400 });
  }
}

/** Hono that compresses its responses and only looks customers up by Plain's own id. */
function compressingHono() {
  const app = new Hono();
  app.use(compress({ threshold: 0 }));
  app.post('/cards', async (c) => {
    if (c.req.header('authorization') !== TOKEN) return c.text('Unauthorized', 401);
    if (c.req.header('content-type') !== 'application/json') return c.text('Unsupported', 415);
    const body: unknown = await c.req.json().catch(() => null);
    const customer = field(body, 'customer');
    if (customer === undefined) return c.text('Bad request', 400);
    const row = PEOPLE.find(({ id }) => id === field(customer, 'id'));
    const cards = keysOf(body)
      .filter((key) => key === 'plan' || key === 'usage')
      .map((key) => ({ key, components: row ? [text(`${row[key]} `.repeat(50))] : [] }));
    return c.json({ cards });
  });
  app.all('/cards', (c) => c.body(null, 405));
  return app;
}

/** Bare Node that behaves as if behind a proxy: compresses with brotli or gzip, and closes each connection. */
const behindProxy = endpointWith({
  guard: ({ method, headers }) => {
    if (method !== 'POST') return { status: 405, headers: {}, body: '' };
    return headers.authorization === TOKEN ? null : { status: 401, headers: {}, body: 'Unauthorized' };
  },
  send({ status, headers, body }, response, asked) {
    const plain = Buffer.from(JSON.stringify(body));
    const takes = String(asked?.received.headers['accept-encoding'] ?? '');
    const [encoding, bytes] = takes.includes('br')
      ? ['br', brotliCompressSync(plain)]
      : takes.includes('gzip')
        ? ['gzip', gzipSync(plain)]
        : ['identity', plain];
    response.writeHead(status, {
      ...headers,
      connection: 'close',
      vary: 'Accept-Encoding',
      'content-encoding': encoding,
      'content-length': bytes.length,
    });
    response.end(bytes);
  },
});

/** Takes long, but stays within the limit. */
const slow = endpointWith({
  guard: (received) => GOOD.guard(received),
  send: (answer, response, asked) => void setTimeout(() => GOOD.send(answer, response, asked), 60),
});

/** Counts its visitors in a card, as a demo does. */
const counting = endpointWith({
  card: (key, account, asked) =>
    GOOD.card(key, account, asked) && {
      key,
      components:
        account === null
          ? null
          : [
              text(account[key === 'plan' ? 'plan' : 'usage']),
              text(`Seen ${asked.nth} times, last at 16:15:0${asked.nth % 10}`),
            ],
    },
});

const ALL_HEADERS = [...BEARER, { name: 'X-Api-Key', value: 'key_a1b2c3d4e5f6a7b8' }];

function listenerOf(behaviour: ReturnType<typeof endpointWith>): RequestListener {
  let nth = 0;
  return async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk);
    } catch {
      return;
    }
    const { method = '', url = '', headers, rawHeaders } = request;
    const received = { method, path: url, headers, rawHeaders, body: Buffer.concat(chunks), over: false };
    behaviour(received, response, nth++);
  };
}

const fetchServer = (fetch: (request: Request) => Response | Promise<Response>) => (): Server => {
  const server = createAdaptorServer({ fetch });
  // It speaks HTTP/1.1 by default.
  if (!('closeAllConnections' in server)) throw new Error('An HTTP/2 server was made.');
  return server;
};

/** Different people's endpoints. A check-up finds nothing wrong with any of them. */
export const GOOD_ENDPOINTS: readonly GoodEndpoint[] = [
  { name: 'bare Node', headers: BEARER, signed: false, start: () => createServer(bareNode) },
  {
    name: 'Express, signed, a friendly card',
    headers: [],
    signed: true,
    start: () => createServer(expressApp()),
  },
  {
    name: 'Express, more cards than asked',
    headers: BEARER,
    signed: false,
    start: () => createServer(generousExpress()),
  },
  { name: 'Hono, by external id', headers: BEARER, signed: false, start: fetchServer(honoApp().fetch) },
  { name: 'a Next route, signed', headers: [], signed: true, start: fetchServer(nextRoute) },
  {
    name: 'Hono, compressed, by id',
    headers: BEARER,
    signed: false,
    start: fetchServer(compressingHono().fetch),
  },
  {
    name: 'behind a proxy that compresses',
    headers: BEARER,
    signed: false,
    start: () => createServer(listenerOf(behindProxy)),
  },
  {
    name: 'token, key and signature',
    headers: ALL_HEADERS,
    signed: true,
    start: () => createServer(listenerOf(endpointWith())),
  },
  {
    name: 'slow but in time',
    headers: ALL_HEADERS,
    signed: true,
    start: () => createServer(listenerOf(slow)),
  },
  {
    name: 'counts its visitors',
    headers: ALL_HEADERS,
    signed: true,
    start: () => createServer(listenerOf(counting)),
  },
];
