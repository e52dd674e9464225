import type { PolicyName, RelayRequest } from './envelope.ts';
import { RELAY_HEADER } from './envelope.ts';
import { Refused } from './refusal.ts';

const MAX_URL_LENGTH = 600;
const MAX_CONFIGURED_HEADERS = 20;
const USER_AGENT = 'Plain/1.0 (plain.com; help@plain.com)';

/** Headers that Plain itself sends (SPEC.md §5): allowed once each, and only with Plain's values. */
const PLAINS_OWN: ReadonlyMap<string, RegExp> = new Map([
  ['content-type', /^application\/json$/],
  ['accept', /^application\/json$/],
  ['user-agent', /^Plain\/1\.0 \(plain\.com; help@plain\.com\)$/],
  ['plain-workspace-id', /^.{0,500}$/],
  ['plain-request-signature', /^[0-9a-f]{64}$/],
]);

/** Added if the caller left them out, so that no endpoint sees a library's defaults. */
const ALWAYS_SENT: readonly (readonly [string, string])[] = [
  ['Content-Type', 'application/json'],
  ['Accept', 'application/json'],
  ['User-Agent', USER_AGENT],
];

/** These control the connection, not the endpoint (SPEC.md §4). The last one would let the relay call itself. */
const NOT_SETTABLE: ReadonlySet<string> = new Set([
  'host',
  'content-length',
  'connection',
  'transfer-encoding',
  'upgrade',
  'te',
  'trailer',
  'keep-alive',
  'expect',
  RELAY_HEADER,
]);

const FIELD_NAME = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,100}$/;
const FIELD_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;

/** Parses the URL and checks its length, scheme, credentials and port. Throws `Refused`. */
export function guardUrl(text: string, policy: PolicyName): URL {
  if (text.length > MAX_URL_LENGTH) {
    throw new Refused('url', `The URL has ${text.length} characters; Plain takes at most ${MAX_URL_LENGTH}.`);
  }
  if (!URL.canParse(text))
    throw new Refused('url', 'This isn’t a URL. Write one such as https://example.com/cards.');
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw new Refused('url', `The relay speaks https and http, not ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new Refused(
      'url',
      'The URL holds a user name or password. Send them in an Authorization header instead.',
    );
  }
  const { port } = url;
  if (!['', '80', '443'].includes(port) && Number(port) < 1024) {
    throw new Refused(
      'port',
      `The relay reaches port 80, 443 and those from 1024 up, not ${port} (relay policy: ${policy}).`,
    );
  }
  return url;
}

/**
 * The headers to send: the caller's in their order, then any of Plain's that are missing. Throws `Refused` for a name
 * or value that may not or can't be sent. The message names the header, but never its value.
 */
export function guardHeaders(headers: RelayRequest['headers']): [string, string][] {
  const seen = new Set<string>();
  let configured = 0;
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (!FIELD_NAME.test(name)) {
      throw new Refused('header', 'HTTP can’t carry this header name: use letters, digits and hyphens.');
    }
    if (!FIELD_VALUE.test(value)) {
      throw new Refused(
        'header',
        `The value of ${name} has a line break, a NUL or a character that HTTP can’t carry.`,
      );
    }
    if (NOT_SETTABLE.has(lower) || lower.startsWith('proxy-')) {
      throw new Refused('header', `${name} can’t be set: the connection to the endpoint depends on it.`);
    }
    const plains = PLAINS_OWN.get(lower);
    if (plains === undefined) configured += 1;
    else if (!plains.test(value) || seen.has(lower)) {
      throw new Refused('header', `${name} can’t be set: Plain sends its own value.`);
    }
    seen.add(lower);
  }
  if (configured > MAX_CONFIGURED_HEADERS) {
    throw new Refused(
      'header',
      `There are ${configured} headers; Plain takes at most ${MAX_CONFIGURED_HEADERS}.`,
    );
  }
  const missing = ALWAYS_SENT.filter(([name]) => !seen.has(name.toLowerCase()));
  return [...headers, ...missing].map(([name, value]) => [name, value]);
}
