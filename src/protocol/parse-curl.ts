import { array, catch as caught, nullable, object, optional, safeParse, string } from 'zod/mini';
import '../cards/format/jitless.ts';
import { headerNameFault } from './config.ts';
import { splitShellWords } from './shell-words.ts';

/** What a pasted command fills in. What it does not tell is null or missing. */
export interface CurlCommand {
  url: string;
  /** The person's own headers; a value that was a shell variable is empty. */
  headers: { name: string; value: string }[];
  cardKeys: string[] | null;
  customer: { id?: string; email?: string; externalId?: string };
  thread?: { id: string; externalId: string } | null;
  tenant?: { id: string; externalId: string } | null;
  /** Shell variables whose values only the shell knew. */
  variables: string[];
}

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

const WITH_VALUE = new Set(
  '-X --request -H --header -d --data --data-raw --data-binary --data-ascii --json --url -u --user -b --cookie -A --user-agent -e --referer -o --output -w --write-out -m --max-time --connect-timeout --retry -x --proxy --cacert --cert --key -F --form --resolve'.split(
    ' ',
  ),
);
const DATA = new Set(['-d', '--data', '--data-raw', '--data-binary', '--data-ascii', '--json']);

/** Whether a text means to be a cURL command. */
export function isCurl(text: string): boolean {
  return /^\s*(\$\s+)?curl(\.exe)?\s/.test(text);
}

/** Reads a cURL command as a shell would; null where it has no URL. Never throws. */
export function parseCurl(text: string): CurlCommand | null {
  if (!isCurl(text)) return null;
  const words = splitShellWords(text.replace(/^\s*\$\s+/, '')).slice(1);
  const command: CurlCommand = { url: '', headers: [], cardKeys: null, customer: {}, variables: [] };
  let body = '';
  const addHeader = (name: string, value: string, variables: readonly string[]) => {
    if (headerNameFault(name) !== null || value === '') return;
    command.headers.push({ name, value: variables.length > 0 ? '' : value });
    command.variables.push(...variables);
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (word === undefined) break;
    const { option, attached } = readOption(word.text);
    if (option === null) {
      command.url ||= word.text;
      continue;
    }
    if (!WITH_VALUE.has(option)) continue;
    const own = attached === null ? words[++at] : { text: attached, variables: word.variables };
    if (own === undefined) break;
    const { text: value, variables } = own;
    if (option === '--url') command.url = value;
    else if (DATA.has(option)) body += body === '' ? value : `&${value}`;
    else if (option === '-H' || option === '--header') {
      const colon = value.indexOf(':');
      if (colon > 0) addHeader(value.slice(0, colon).trim(), value.slice(colon + 1).trim(), variables);
    } else if (option === '-u' || option === '--user') {
      addHeader('Authorization', `Basic ${base64(value)}`, variables);
    } else if (option === '-b' || option === '--cookie') addHeader('Cookie', value, variables);
  }
  readBody(body, command);
  return command.url === '' ? null : command;
}

function readOption(word: string): { option: string | null; attached: string | null } {
  if (!word.startsWith('-') || word === '-') return { option: null, attached: null };
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    return equals === -1
      ? { option: word, attached: null }
      : { option: word.slice(0, equals), attached: word.slice(equals + 1) };
  }
  // Short flags may be run together, the last one with its value: -sSXPOST.
  for (let at = 1; at < word.length; at++) {
    const option = `-${word[at]}`;
    if (WITH_VALUE.has(option)) {
      const rest = word.slice(at + 1);
      return { option, attached: rest === '' ? null : rest };
    }
  }
  return { option: word, attached: null };
}

function readBody(body: string, command: CurlCommand): void {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return;
  }
  const parsed = safeParse(requestBody, value);
  if (!parsed.success) return;
  const { cardKeys, customer, thread, tenant } = parsed.data;
  command.cardKeys = cardKeys ?? null;
  if (customer?.id !== undefined) command.customer.id = customer.id;
  if (customer?.email !== undefined) command.customer.email = customer.email;
  if (customer?.externalId !== undefined) command.customer.externalId = customer.externalId ?? '';
  // A body that Plain would send tells by leaving them out that there is none.
  const told = cardKeys !== undefined;
  const own = (given: typeof thread) => (given ? { id: given.id, externalId: given.externalId ?? '' } : null);
  if (thread !== undefined || told) command.thread = own(thread);
  if (tenant !== undefined || told) command.tenant = own(tenant);
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
