import type { ExactRequest } from './ports.ts';
import { leftOutOf, replaceSecrets } from './redact-url.ts';

/** One-word names that no shell uses for its own variables. Other one-word names get a prefix. */
const WITHOUT_PREFIX = new Set(['AUTHORIZATION', 'COOKIE']);

const METHOD_FLAGS = { POST: '-X POST', GET: '-X GET', HEAD: '--head' } as const;

/**
 * A bash command that sends the request with the same URL, headers and body bytes. Secret header values and secrets
 * in the URL are shell variables (`$AUTHORIZATION`) unless `secrets` is 'shown'. With `method` GET or HEAD, the
 * command has no body.
 */
export function toCurl(
  request: ExactRequest,
  { secrets, method = 'POST' }: { secrets: 'variables' | 'shown'; method?: 'POST' | 'GET' | 'HEAD' },
): string {
  const taken = new Set<string>();
  // curl leaves out a header with an empty value, unless it's written in curl's own notation.
  const plain = (name: string, value: string) => quote(value === '' ? `${name};` : `${name}: ${value}`);
  const lines = [
    `curl -sS -i --globoff ${METHOD_FLAGS[method]} ${secrets === 'shown' ? quote(sentUrl(request)) : quoteUrl(sentUrl(request), taken)}`,
    ...request.headers.map(({ name, value, secret }) =>
      secret && secrets === 'variables'
        ? `-H "${name.replace(/[$`"\\!]/g, '\\$&')}: $${variableName(name, taken)}"`
        : `-H ${plain(name, value)}`,
    ),
    ...(method === 'POST' ? [`--data-raw ${quote(request.body)}`] : []),
  ];
  return lines.join(' \\\n  ');
}

/** The shell variables in the command of `toCurl`, in order. */
export function curlVariables(request: ExactRequest): string[] {
  const taken = new Set<string>();
  const names = request.headers.flatMap(({ name, secret }) => (secret ? [name] : []));
  return [
    ...leftOutOf(sentUrl(request)).map((name) => variableName(name, taken, 'QUERY')),
    ...names.map((name) => variableName(name, taken)),
  ];
}

/** The URL as it's sent: a browser and the relay escape characters that curl would send unchanged. */
function sentUrl({ url }: ExactRequest): string {
  const [sent = ''] = (URL.canParse(url) ? new URL(url).href : url).split('#', 1);
  return sent;
}

/** The URL in quotes, with a variable for each secret. */
function quoteUrl(url: string, taken: Set<string>): string {
  const variables = new Map(leftOutOf(url).map((name) => [name, variableName(name, taken, 'QUERY')]));
  // NUL marks the place, since no URL contains it.
  const marked = replaceSecrets(url, (name) => `\0${variables.get(name)}\0`);
  return quote(marked).replace(/\0(\w+)\0/g, `'"$$$1"'`);
}

function variableName(of: string, taken: Set<string>, prefix = 'HEADER'): string {
  const upper = of.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  const plain = WITHOUT_PREFIX.has(upper) || /^[A-Z][A-Z0-9]*_/.test(upper) ? upper : `${prefix}_${upper}`;
  let name = plain;
  for (let number = 2; taken.has(name); number += 1) name = `${plain}_${number}`;
  taken.add(name);
  return name;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
