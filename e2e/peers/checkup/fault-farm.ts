import { gzipSync } from 'node:zlib';
import type { Behaviour } from '../peer.ts';
import {
  type Account,
  ADA,
  type Answer,
  API_KEY,
  type Asked,
  accountOf,
  endpointWith,
  findByExternalIdOrEmail,
  GOOD,
  hasHeaders,
  isSigned,
  KIM,
  type Parts,
  refusal,
  SIGNING_SECRET,
  TOKEN,
  text,
} from './good-endpoint.ts';

/** An endpoint that does one thing wrong, and the scenario that must find it. */
export interface CheckupFault {
  name: string;
  foundBy: string;
  behaviour: () => Behaviour;
  /** It responds late on purpose, or never, so the limit must be short. */
  takes?: 'slow' | 'silent';
  /** Only a real connection shows the fault, so it can't be tested without a network. */
  onTheWire?: true;
  /** It speaks https with a self-signed certificate. */
  tls?: 'self-signed' | 'asks for a client certificate';
}

const fault = (
  foundBy: string,
  name: string,
  change: Partial<Parts> | (() => Partial<Parts>),
): CheckupFault => ({
  name,
  foundBy,
  behaviour: () => endpointWith(typeof change === 'function' ? change() : change),
});

const onTheWire = (found: CheckupFault): CheckupFault => ({ ...found, onTheWire: true });

/** Another response for requests that match. */
const answers =
  (when: (asked: Asked) => boolean, answer: Answer | ((good: Answer, asked: Asked) => Answer)) =>
  (good: Answer, asked: Asked): Answer =>
    !when(asked) ? good : typeof answer === 'function' ? answer(good, asked) : answer;

const refuses = (when: (asked: Asked) => boolean, status: number) => ({
  finish: answers(when, refusal(status)),
});
const isKnown = (asked: Asked) => findByExternalIdOrEmail(asked) !== null;
const whole = ({ keys }: Asked) => keys.length > 1;
const withHeaders = (headers: Record<string, string>) => ({
  finish: (good: Answer) => ({ ...good, headers: { ...good.headers, ...headers } }),
});
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value ? Object(value)[name] : undefined;
const cardsOf = ({ body }: Answer): object[] => {
  const cards = member(body, 'cards');
  return Array.isArray(cards) ? cards : [];
};
const withCards = (change: (cards: object[], asked: Asked) => object[]) => ({
  finish: (good: Answer, asked: Asked) => ({ ...good, body: { cards: change(cardsOf(good), asked) } }),
});
const onCard = (change: object, when: (key: string, account: Account | null, asked: Asked) => boolean) => ({
  card: (key: string, account: Account | null, asked: Asked) => {
    const card = GOOD.card(key, account, asked);
    return card !== null && when(key, account, asked) ? { ...card, ...change } : card;
  },
});
const TRACE =
  'Error: near "1": syntax error\n    at Database.prepare (/srv/app/node_modules/db/index.js:41:17)';
const isHostile = ({ customer }: Asked) =>
  /['"{<\r]|\.\.\/|%00|^checkup|^-1$|^__proto__$|^a{1000}/.test(customer.email);

/** Writes raw bytes instead of a response. */
const raw = (bytes: string, then: 'end' | 'reset' | 'stay') => ({
  send(answer: Answer, response: Parameters<Parts['send']>[1], asked: Asked | null) {
    if (asked === null || asked.body.thread !== undefined) return GOOD.send(answer, response, asked);
    const { socket } = response;
    if (socket === null) return;
    socket.write(bytes, () => {
      if (then === 'end') socket.end();
      if (then === 'reset') setImmediate(() => socket.resetAndDestroy());
    });
  },
});
const flood = (piece: Buffer) => ({
  send(answer: Answer, response: Parameters<Parts['send']>[1], asked: Asked | null) {
    if (asked === null || asked.body.thread !== undefined) return GOOD.send(answer, response, asked);
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => {
      if (response.writableLength < 4 * piece.length) response.write(piece);
    }, 1);
    response.once('close', () => clearInterval(timer));
  },
});

/** Everything the check-up has to find: at least one endpoint for each scenario. */
export const CHECKUP_FAULTS: readonly CheckupFault[] = [
  fault('A1', 'fails with 500', { finish: () => refusal(500) }),
  fault(
    'A1',
    'sends a badge in AMBER',
    onCard(
      { components: [{ componentBadge: { badgeLabel: 'Paid', badgeColor: 'AMBER' } }] },
      (key) => key === 'usage',
    ),
  ),
  fault('A1', 'sends HTML', {
    finish: (good) => ({ ...good, body: '<!doctype html><title>Sign in</title>' }),
  }),
  fault(
    'A1',
    'forgets a key',
    withCards((cards) => cards.slice(0, 1)),
  ),
  fault('A1', 'names cards “card”', { finish: (good) => ({ ...good, body: { card: cardsOf(good) } }) }),
  fault(
    'A2',
    'sends “plan” for “usage” alone',
    withCards((cards, { keys }) =>
      keys.length === 1 ? cards.map((card) => ({ ...card, key: 'plan' })) : cards,
    ),
  ),
  fault(
    'A2',
    'says less when asked for one key',
    onCard({ components: [text('Ask for more')] }, (_, account, asked) => account !== null && !whole(asked)),
  ),
  fault(
    'A3',
    'insists on all of its keys',
    refuses(({ keys }) => keys.includes('plan') && !keys.includes('usage'), 400),
  ),
  fault('A4', 'puts cards in their order, not by key', {
    card: (key, account, asked) =>
      GOOD.card(key, account, asked) && {
        key,
        components:
          account === null ? null : [text(asked.keys.indexOf(key) === 0 ? account.plan : account.usage)],
      },
  }),
  fault(
    'A5',
    'refuses more than ten keys',
    refuses(({ keys }) => keys.length > 10, 400),
  ),
  fault(
    'A6',
    'refuses a key it doesn’t know',
    refuses(({ keys }) => keys.length === 3 && keys.some((key) => key !== 'plan' && key !== 'usage'), 404),
  ),
  fault(
    'A7',
    'responds with 404 without a known key',
    refuses(({ keys }) => !keys.some((key) => key === 'plan' || key === 'usage'), 404),
  ),
  fault(
    'A8',
    'sends a key twice',
    withCards((cards) => [...cards, ...cards.slice(0, 1)]),
  ),
  fault(
    'A9',
    'sends a card that wasn’t asked for',
    withCards((cards) => [...cards, { key: 'weather', components: [] }]),
  ),
  fault('A10', 'sends the whole user record', {
    finish: (good) => ({ ...good, body: { cards: cardsOf(good), user: { name: 'Ada' }, debug: true } }),
  }),
  fault(
    'A11',
    'keeps cards for 5 s',
    onCard({ timeToLiveSeconds: 5 }, () => true),
  ),
  fault(
    'A11',
    'has a negative time to live',
    onCard({ timeToLiveSeconds: -1 }, (key) => key === 'plan'),
  ),
  fault(
    'A11',
    'has half a second too much',
    onCard({ timeToLiveSeconds: 60.5 }, (key) => key === 'plan'),
  ),
  fault('A12', 'says text/html', withHeaders({ 'content-type': 'text/html' })),
  fault('A12', 'says no content type', { finish: (good) => ({ ...good, headers: {} }) }),
  fault(
    'A13',
    'sends 300 KB',
    onCard(
      { components: Array.from({ length: 30 }, () => text('x'.repeat(10_000))) },
      (key) => key === 'plan',
    ),
  ),
  onTheWire(
    fault(
      'A13',
      'sends over 1 MB',
      onCard(
        { components: Array.from({ length: 110 }, () => text('x'.repeat(10_000))) },
        (key) => key === 'plan',
      ),
    ),
  ),
  fault(
    'A14',
    'refuses an unknown field of the body',
    refuses(
      ({ body }) =>
        Object.keys(body).some((name) => !['cardKeys', 'customer', 'thread', 'tenant'].includes(name)),
      400,
    ),
  ),
  fault(
    'A14',
    'refuses an unknown field of the customer',
    refuses(({ customer }) => Object.keys(customer).length > 3, 422),
  ),
  fault('B1', 'sends no cards for an unknown customer', {
    finish: answers(
      (asked) => !isKnown(asked),
      (good) => ({ ...good, body: { cards: [] } }),
    ),
  }),
  fault(
    'B1',
    'responds with 404 to an unknown customer',
    refuses((asked) => !isKnown(asked) && /^nobody/.test(asked.customer.email), 404),
  ),
  fault(
    'B2',
    'refuses externalId null',
    refuses(({ customer }) => customer.externalId === null, 400),
  ),
  fault(
    'B3',
    'needs a thread',
    refuses(({ body }) => body.thread === undefined, 500),
  ),
  fault(
    'B4',
    'needs the thread’s externalId',
    refuses(({ body }) => body.thread !== undefined && member(body.thread, 'externalId') === null, 400),
  ),
  fault(
    'B5',
    'needs a tenant',
    refuses(({ body }) => body.tenant === undefined, 400),
  ),
  fault(
    'B5',
    'needs the tenant’s externalId',
    refuses(({ body }) => body.tenant !== undefined && member(body.tenant, 'externalId') === null, 400),
  ),
  fault(
    'B6',
    'refuses an email in capitals',
    refuses(({ customer }) => /[A-Z]/.test(customer.email), 400),
  ),
  fault('B7', 'cuts plus tags off', {
    find: (asked) =>
      findByExternalIdOrEmail({
        ...asked,
        customer: { ...asked.customer, email: asked.customer.email.replace(/\+[^@]*/, '') },
      }),
  }),
  fault(
    'B8',
    'takes emails of 100 characters',
    refuses(({ customer }) => customer.email.length > 100 && customer.email.length < 300, 422),
  ),
  fault(
    'B9',
    'fails with letters beyond ASCII',
    refuses(({ received }) => /[^\x20-\x7e]/.test(received.body.toString('utf8')), 500),
  ),
  {
    ...fault('B9', 'hangs at emoji', {
      send: (answer, response, asked) => {
        if (!/🧀/u.test(asked?.received.body.toString('utf8') ?? '')) GOOD.send(answer, response, asked);
      },
    }),
    takes: 'silent',
  },
  fault('B10', 'puts the email into SQL', {
    finish: answers(isHostile, (good) => ({ ...good, status: 500, body: TRACE })),
  }),
  fault('B10', 'finds the first customer for anything', {
    find: (asked) => (isHostile(asked) ? accountOf(ADA) : findByExternalIdOrEmail(asked)),
  }),
  fault('B11', 'shows the email as markdown', {
    card: (key, account, asked) =>
      GOOD.card(key, account, asked) && {
        key,
        components:
          account === null
            ? [{ componentText: { text: `No account for ${asked.customer.email}` } }]
            : [text(account.plan)],
      },
  }),
  fault(
    'B12',
    'fails for one customer of the list',
    onCard(
      { components: [{ componentText: { text: '' } }] },
      (key, account) => key === 'usage' && account?.of === KIM,
    ),
  ),
  fault('C1', 'asks for nothing', { guard: ({ method }) => (method === 'POST' ? null : refusal(405)) }),
  fault('C1', 'guards with the signature alone', {
    guard: (received) =>
      received.method !== 'POST' ? refusal(405) : isSigned(received) ? null : refusal(401),
  }),
  fault('C2', 'compares the first ten characters', {
    guard: (received) =>
      guarded(
        received,
        String(received.headers.authorization ?? '').startsWith(TOKEN.slice(0, 10)) &&
          received.headers['x-api-key'] === API_KEY,
      ),
  }),
  fault('C2', 'has a second header that guards nothing', {
    guard: (received) => guarded(received, received.headers.authorization === TOKEN),
  }),
  fault('C3', 'lets an empty key through', {
    guard: (received) =>
      guarded(
        received,
        received.headers.authorization === TOKEN &&
          [API_KEY, ''].includes(String(received.headers['x-api-key'])),
      ),
  }),
  fault('C4', 'checks a signature only where there is one', {
    guard: (received) =>
      received.method !== 'POST'
        ? refusal(405)
        : hasHeaders(received) &&
            (received.headers['plain-request-signature'] === undefined || isSigned(received))
          ? null
          : refusal(401),
  }),
  fault('C5', 'asks for a signature and doesn’t check it', {
    guard: (received) =>
      received.method !== 'POST'
        ? refusal(405)
        : hasHeaders(received) && received.headers['plain-request-signature'] !== undefined
          ? null
          : refusal(401),
  }),
  fault('C6', 'signs the JSON it writes itself', {
    guard: (received) =>
      guarded(
        received,
        hasHeaders(received) && isSigned({ ...received, body: rewritten(received.body) }),
        false,
      ),
  }),
  fault('C7', 'repeats what was sent', {
    guard: (received) => {
      const no = GOOD.guard(received);
      return no?.status === 401
        ? {
            ...no,
            body: { error: `No: ${received.headers.authorization} for ${received.body.toString('utf8')}` },
          }
        : no;
    },
  }),
  fault('C7', 'refuses with a stack trace', {
    guard: (received) => {
      const no = GOOD.guard(received);
      return no?.status === 401 ? { ...no, body: TRACE } : no;
    },
  }),
  fault('C7', 'refuses with a page of 20 KB', {
    guard: (received) => {
      const no = GOOD.guard(received);
      return no?.status === 401 ? { ...no, body: '<p>No.</p>'.repeat(2000) } : no;
    },
  }),
  fault('C7', 'refuses with cards', {
    guard: (received) => {
      const no = GOOD.guard(received);
      return no?.status === 401 ? { ...no, body: { cards: [] } } : no;
    },
  }),
  fault('C8', 'takes the plan by id and the usage by email', {
    card(key, account, asked) {
      const byId = [ADA, KIM].find(({ id }) => id === asked.customer.id);
      return GOOD.card(key, key === 'plan' && byId !== undefined ? accountOf(byId) : account, asked);
    },
  }),
  fault(
    'C9',
    'offers to sign in as whoever writes',
    onCard(
      {
        components: [
          {
            componentLinkButton: {
              linkButtonLabel: 'Sign in as customer',
              linkButtonUrl: 'https://shop.example/admin/impersonate/81512',
            },
          },
        ],
      },
      (key, account) => key === 'plan' && account !== null,
    ),
  ),
  { name: 'keeps the customer in a variable of all requests', foundBy: 'C10', behaviour: sharedVariable },
  {
    ...fault('D1', 'takes two thirds of the limit', {
      send: (answer, response, asked) => void setTimeout(() => GOOD.send(answer, response, asked), 400),
    }),
    takes: 'slow',
  },
  fault('D2', 'refuses the same bytes a second time', () => {
    const seen = new Set<string>();
    return {
      finish(good, asked) {
        // Only threads that the check-up made up, since everything else is repeated on purpose.
        const id = String(member(asked.body.thread, 'id'));
        const again = id.length > 12 && seen.has(id) && member(asked.body.thread, 'externalId') === null;
        seen.add(id);
        return again ? refusal(409) : good;
      },
    };
  }),
  fault('D3', 'says something else each time', {
    card: (key, account, asked) =>
      GOOD.card(key, account, asked) && {
        key,
        components: account === null ? null : [text(`${account.plan} · visitor ${asked.nth}`)],
      },
  }),
  onTheWire({ name: 'breaks when a caller goes away', foundBy: 'D4', behaviour: breaksOnHangUp }),
  { name: 'falls asleep', foundBy: 'D5', behaviour: fallsAsleep, takes: 'slow' },
  onTheWire({ ...fault('E1', 'has a certificate that nobody vouches for', {}), tls: 'self-signed' }),
  onTheWire({ ...fault('E2', 'asks for a client certificate', {}), tls: 'asks for a client certificate' }),
  fault('E3', 'redirects to the URL with a slash', { guard: () => refusal(308, { location: '/cards/' }) }),
  fault('E3', 'redirects to another host', {
    guard: () => refusal(302, { location: 'https://login.example/start?next=cards' }),
  }),
  fault('E4', 'responds to a GET without credentials', {
    guard: (received) =>
      received.method === 'GET'
        ? {
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: { cards: [{ key: 'plan', components: [text('Scale')] }] },
          }
        : GOOD.guard(received),
  }),
  fault('E5', 'crashes on broken JSON', {
    read: (received) => {
      const body = GOOD.read(received);
      return body.status === 400 ? refusal(500) : body;
    },
  }),
  fault('E5', 'sends an empty object', {
    read: (received) => (received.body.toString('utf8') === '{}' ? {} : GOOD.read(received)),
  }),
  onTheWire(
    fault('E6', 'compresses whatever the caller takes', {
      send({ status, headers, body }, response) {
        response
          .writeHead(status, { ...headers, 'content-encoding': 'gzip' })
          .end(gzipSync(JSON.stringify(body)));
      },
    }),
  ),
  onTheWire(
    fault('E6', 'says br and sends gzip', {
      send(answer, response, asked) {
        const takes = asked?.received.headers['accept-encoding'];
        if (takes !== 'br') return GOOD.send(answer, response, asked);
        response
          .writeHead(200, { ...answer.headers, 'content-encoding': 'br' })
          .end(gzipSync(JSON.stringify(answer.body)));
      },
    }),
  ),
  fault('E7', 'says ISO-8859-1', withHeaders({ 'content-type': 'application/json; charset=iso-8859-1' })),
  onTheWire({ name: 'loses the second request on a connection', foundBy: 'E8', behaviour: oneRequestOnly }),
  fault('E9', 'lets shared caches keep responses', withHeaders({ 'cache-control': 'public, max-age=60' })),
  fault('E9', 'lets a CDN keep responses', withHeaders({ 'cache-control': 'max-age=0, s-maxage=300' })),
  fault('E10', 'repeats the token in a header', withHeaders({ 'x-debug-auth': TOKEN })),
  fault(
    'E10',
    'repeats the secret in the body',
    onCard({ components: [text(`signed with ${SIGNING_SECRET}`)] }, (key) => key === 'usage'),
  ),
  { name: 'takes 25 at a time and turns the rest away', foundBy: 'F1', behaviour: () => takesSome(429) },
  { name: 'takes 25 at a time and fails the rest', foundBy: 'F1', behaviour: () => takesSome(503) },
  { ...fault('B3', 'hangs without a thread', raw('', 'stay')), takes: 'silent' },
  onTheWire(fault('B3', 'resets without a thread', raw('', 'reset'))),
  onTheWire(
    fault(
      'B3',
      'lies about the length without a thread',
      raw(
        'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 999\r\n\r\n{"cards":[]}',
        'end',
      ),
    ),
  ),
  onTheWire(
    fault(
      'B3',
      'floods with headers without a thread',
      raw(`HTTP/1.1 200 OK\r\nX-Long: ${'a'.repeat(64 * 1024)}\r\n`, 'stay'),
    ),
  ),
  onTheWire(fault('B3', 'sends 100 MB without a thread', flood(Buffer.alloc(256 * 1024, 0x20)))),
];

function guarded(
  { method, ...received }: Parameters<Parts['guard']>[0],
  passes: boolean,
  signed = true,
): Answer | null {
  if (method !== 'POST') return refusal(405);
  return passes && (!signed || isSigned({ method, ...received })) ? null : refusal(401);
}

function rewritten(body: Buffer): Buffer {
  try {
    return Buffer.from(JSON.stringify(JSON.parse(body.toString('utf8'))));
  } catch {
    return body;
  }
}

/** How often a customer gets the right cards before a crowd of requests mixes it up with another. */
const CROWD = 3;

/** Whether requests overlap depends on the machine, so in a crowd this endpoint behaves as if they always did. */
function sharedVariable(): Behaviour {
  const times = new Map<Account, number>();
  return endpointWith({
    find(asked) {
      const account = findByExternalIdOrEmail(asked);
      if (account === null) return null;
      times.set(account, (times.get(account) ?? 0) + 1);
      const [first = account, second] = times.keys();
      return account === second && (times.get(account) ?? 0) > CROWD ? first : account;
    },
  });
}

function breaksOnHangUp(): Behaviour {
  let broken = false;
  return endpointWith({
    finish(good) {
      const answer = broken ? refusal(500) : good;
      broken = false;
      return answer;
    },
    send({ status, headers, body }, response) {
      response.once('close', () => {
        broken ||= !response.writableFinished;
      });
      response.writeHead(status, headers).write(' ');
      setTimeout(() => response.end(JSON.stringify(body)), 15);
    },
  });
}

/** After 300 ms without a request the next one takes too long, as a cold start does. */
function fallsAsleep(): Behaviour {
  let asleep = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return endpointWith({
    send(answer, response, asked) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        asleep = true;
      }, 300);
      timer.unref();
      const wakes = asleep;
      asleep = false;
      if (wakes) setTimeout(() => GOOD.send(answer, response, asked), 700);
      else GOOD.send(answer, response, asked);
    },
  });
}

function oneRequestOnly(): Behaviour {
  const used = new WeakSet<object>();
  const good = endpointWith();
  return (received, response, nth) => {
    const { socket } = response;
    if (socket !== null && used.has(socket)) {
      response.writeHead(500).end();
      return;
    }
    if (socket !== null) used.add(socket);
    good(received, response, nth);
  };
}

function takesSome(status: number): Behaviour {
  let busy = 0;
  // More requests than a run sends at a time are a crowd. They're held until all have arrived, however slow it is.
  const good = endpointWith({
    send: (answer, response, asked) =>
      void setTimeout(() => GOOD.send(answer, response, asked), busy > 4 ? 1000 : 30),
  });
  return (received, response, nth) => {
    if (busy >= 25) {
      response.writeHead(status).end();
      return;
    }
    busy += 1;
    response.once('close', () => {
      busy -= 1;
    });
    good(received, response, nth);
  };
}
