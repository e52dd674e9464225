import type { ExportCard } from './export-cards.ts';
import { type Code, listOf, literalOf, objectOf, print, property } from './source-code.ts';
import { componentsCode, importLine } from './typescript.ts';

export const STARTERS = ['hono', 'express', 'next'] as const;

export type Starter = (typeof STARTERS)[number];

/** The title of each starter, the file to save it in, and the packages it needs. */
export const STARTER_FACTS: Readonly<
  Record<Starter, { title: string; file: string; packages: readonly string[] }>
> = {
  hono: { title: 'Hono', file: 'server.ts', packages: ['hono', '@hono/node-server'] },
  express: { title: 'Express', file: 'server.ts', packages: ['express'] },
  next: { title: 'Next.js route', file: 'app/customer-cards/route.ts', packages: ['next'] },
};

const IMPORTS: Record<Starter, string> = {
  hono: "import { serve } from '@hono/node-server';\nimport { Hono } from 'hono';\n",
  express: "import express from 'express';\n",
  next: '',
};

const SHARED_HEAD = `/** What Plain sends. */
interface CardsRequest {
  cardKeys: string[];
  customer: { id?: string; email: string; externalId: string | null };
  thread?: { id: string; externalId: string | null };
  tenant?: { id: string; externalId: string | null };
}

type Components = unknown[] | null;

interface Card {
  /** How long Plain keeps the card; without it, as long as its settings say. */
  timeToLiveSeconds?: number;
  /** Null: there is nothing to show for this customer, and Plain hides the card. */
  components: (request: CardsRequest) => Components | Promise<Components>;
}

/** One entry for each card key. Replace the examples with your own data. */
`;

const SHARED_TAIL = `
/** Whether the body was signed with the secret that Plain shows under Settings → Request signing. */
function isFromPlain(body: Uint8Array, signature: string | null | undefined): boolean {
  const secret = process.env.PLAIN_SIGNING_SECRET;
  if (!secret) throw new Error('Set PLAIN_SIGNING_SECRET to the signing secret of your workspace.');
  const expected = createHmac('sha256', secret).update(body).digest();
  const given = Buffer.from(signature ?? '', 'hex');
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** The request, or null if the body isn't one. */
function readRequest(body: Uint8Array): CardsRequest | null {
  try {
    const request = JSON.parse(new TextDecoder().decode(body));
    const keys: unknown = request?.cardKeys;
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? request : null;
  } catch {
    return null;
  }
}

/** Plain expects a card for every key it asks for, even when there is no data. */
async function respond(request: CardsRequest) {
  return {
    cards: await Promise.all(
      request.cardKeys.map(async (key) => {
        const card = cards.get(key);
        const components = card === undefined ? null : await card.components(request);
        return card?.timeToLiveSeconds === undefined
          ? { key, components }
          : { key, timeToLiveSeconds: card.timeToLiveSeconds, components };
      }),
    ),
  };
}
`;

const HANDLERS: Record<Starter, string> = {
  hono: `
const app = new Hono();

app.post('/', async (c) => {
  const body = new Uint8Array(await c.req.arrayBuffer());
  if (!isFromPlain(body, c.req.header('Plain-Request-Signature'))) {
    return c.text("The signature doesn't match.", 401);
  }
  const request = readRequest(body);
  if (request === null) return c.text("This isn't a request for customer cards.", 400);
  return c.json(await respond(request));
});

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) });
`,
  express: `
const app = express();

// The signature is made over the exact bytes, so the body stays as it came.
app.post('/', express.raw({ type: 'application/json', limit: '1mb' }), async (req, res) => {
  const body: Uint8Array = Buffer.isBuffer(req.body) ? req.body : new Uint8Array();
  if (!isFromPlain(body, req.get('Plain-Request-Signature'))) {
    res.status(401).send("The signature doesn't match.");
    return;
  }
  const request = readRequest(body);
  if (request === null) {
    res.status(400).send("This isn't a request for customer cards.");
    return;
  }
  res.json(await respond(request));
});

app.listen(Number(process.env.PORT ?? 3000));
`,
  next: `
// Node, for its crypto.
export const runtime = 'nodejs';

export async function POST(request: Request): Promise<Response> {
  const body = new Uint8Array(await request.arrayBuffer());
  if (!isFromPlain(body, request.headers.get('Plain-Request-Signature'))) {
    return new Response("The signature doesn't match.", { status: 401 });
  }
  const cardsRequest = readRequest(body);
  if (cardsRequest === null) {
    return new Response("This isn't a request for customer cards.", { status: 400 });
  }
  return Response.json(await respond(cardsRequest));
}
`,
};

function entry({ key, timeToLiveSeconds, components }: ExportCard): Code {
  const made = componentsCode(components);
  const card = objectOf([
    ...(timeToLiveSeconds === null ? [] : [property('timeToLiveSeconds', literalOf(timeToLiveSeconds))]),
    typeof made === 'string' ? `components: () => ${made}` : { ...made, lead: 'components: () => ' },
  ]);
  return listOf([literalOf(key), card]);
}

/**
 * The code of a starter endpoint that returns these cards (SPEC.md §5). It checks `Plain-Request-Signature` over the
 * raw body in constant time, reads the request, and sends a card for every requested key. Cards without data have
 * null components.
 */
export function endpointStarter(starter: Starter, cards: readonly ExportCard[]): string {
  const map: Code = { open: 'new Map<string, Card>([', items: cards.map(entry), close: '])', pad: '' };
  const cardsCode = `const cards = ${print(map)};\n`;
  return [
    "import { createHmac, timingSafeEqual } from 'node:crypto';\n",
    IMPORTS[starter],
    importLine(cardsCode),
    '\n',
    SHARED_HEAD,
    cardsCode,
    SHARED_TAIL,
    HANDLERS[starter],
  ].join('');
}
