import { array, catch as caught, nullable, object, optional, safeParse, string } from 'zod/mini';
import '../../cards/format/jitless.ts';
import { type ShellWord, UNKNOWN } from './command.ts';

const reference = caught(
  optional(nullable(object({ id: string(), externalId: optional(nullable(string())) }))),
  undefined,
);
const requestBody = object({
  cardKeys: caught(optional(array(string())), undefined),
  customer: caught(
    optional(
      object({
        id: optional(string()),
        email: optional(string()),
        externalId: optional(nullable(string())),
      }),
    ),
    undefined,
  ),
  thread: reference,
  tenant: reference,
});

/** Whatever the command doesn't say is null or missing. */
export interface CurlBody {
  cardKeys: string[] | null;
  customer: { id?: string; email?: string; externalId?: string };
  thread?: { id: string; externalId: string } | null;
  tenant?: { id: string; externalId: string } | null;
}

/** A variable without quotes that is a whole JSON value. */
const BARE = new RegExp(`([:,[]\\s{0,9})${UNKNOWN}(?=\\s{0,9}[,}\\]])`, 'g');

/**
 * What a command's body says about keys, customer, thread and tenant. Calls `miss` with the name of anything that only
 * a file or the shell knows.
 */
export function readCurlBody(
  data: readonly { option: string; word: ShellWord }[],
  stdin: ShellWord | null,
  miss: (what: string) => void,
): CurlBody {
  const nothing: CurlBody = { cardKeys: null, customer: {} };
  let body = '';
  for (const { option, word } of data) {
    const isFile = word.text.startsWith('@') && option !== '--data-raw';
    const piped = isFile && word.text === '@-' ? stdin : null;
    if (isFile && piped === null) miss(`${option} ${word.text.replaceAll(UNKNOWN, '…').slice(0, 60)}`);
    const { text, unknown } = piped ?? (isFile ? { text: '', unknown: [] } : word);
    for (const name of unknown) miss(`${name} in the body`);
    body += body === '' || option === '--json' ? text : `&${text}`;
  }
  if (body.trim() === '') return nothing;
  const value = parseJson(body) ?? parseJson(body.replace(BARE, `$1"${UNKNOWN}"`));
  const parsed = safeParse(requestBody, value);
  if (!parsed.success) {
    miss('the body, which isn’t a request from Plain');
    return nothing;
  }
  for (const name of ['cardKeys', 'customer', 'thread', 'tenant'] as const) {
    if (parsed.data[name] === undefined && holds(value, name)) miss(`${name} in the body`);
  }
  const { cardKeys, customer, thread, tenant } = parsed.data;
  const told: CurlBody = { cardKeys: cardKeys?.filter(isKnown) ?? null, customer: {} };
  if (isKnown(customer?.id)) told.customer.id = customer.id;
  if (isKnown(customer?.email)) told.customer.email = customer.email;
  if (customer?.externalId === null) told.customer.externalId = '';
  else if (isKnown(customer?.externalId)) told.customer.externalId = customer.externalId;
  // Plain's own bodies leave out the thread or tenant if there isn't one.
  const isPlains = cardKeys !== undefined;
  const read = (given: typeof thread) =>
    given ? { id: given.id, externalId: isKnown(given.externalId) ? given.externalId : '' } : null;
  const isTold = (given: typeof thread) => (given ? isKnown(given.id) : given === null || isPlains);
  if (isTold(thread)) told.thread = read(thread);
  if (isTold(tenant)) told.tenant = read(tenant);
  return told;
}

function isKnown(text: string | null | undefined): text is string {
  return typeof text === 'string' && !text.includes(UNKNOWN);
}

function holds(value: unknown, name: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
