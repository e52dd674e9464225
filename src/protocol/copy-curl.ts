import type { ExactRequest } from './ports.ts';

/** Variables that a shell uses itself; a header of that name gets a prefix. */
const WITHOUT_PREFIX = new Set(['AUTHORIZATION', 'COOKIE']);

const METHOD_FLAGS = { POST: '-X POST', GET: '-X GET', HEAD: '--head' } as const;

/**
 * The request as a command for bash that sends the same method, URL, headers and body bytes. Secret header
 * values are shell variables (`$AUTHORIZATION`) unless `secrets` is 'shown'. A GET or HEAD leaves the body out.
 */
export function toCurl(
  request: ExactRequest,
  { secrets, method = 'POST' }: { secrets: 'variables' | 'shown'; method?: 'POST' | 'GET' | 'HEAD' },
): string {
  const taken = new Set<string>();
  // An empty value needs curl's own notation, or it leaves the header out.
  const plain = (name: string, value: string) => quote(value === '' ? `${name};` : `${name}: ${value}`);
  const lines = [
    // As the URL goes out: a browser and the relay escape what curl would send as it stands.
    `curl -sS -i --globoff ${METHOD_FLAGS[method]} ${quote(URL.canParse(request.url) ? new URL(request.url).href : request.url)}`,
    ...request.headers.map(({ name, value, secret }) =>
      secret && secrets === 'variables'
        ? `-H "${name.replace(/[$`"\\!]/g, '\\$&')}: $${variableName(name, taken)}"`
        : `-H ${plain(name, value)}`,
    ),
    ...(method === 'POST' ? [`--data-raw ${quote(request.body)}`] : []),
  ];
  return lines.join(' \\\n  ');
}

/** The variables that `toCurl` leaves to the shell, in order. */
export function curlVariables(request: ExactRequest): string[] {
  const taken = new Set<string>();
  return request.headers.flatMap(({ name, secret }) => (secret ? [variableName(name, taken)] : []));
}

function variableName(header: string, taken: Set<string>): string {
  const upper = header.toUpperCase().replace(/[^A-Z0-9]/g, '_');
  const plain = WITHOUT_PREFIX.has(upper) || /^[A-Z][A-Z0-9]*_/.test(upper) ? upper : `HEADER_${upper}`;
  let name = plain;
  for (let number = 2; taken.has(name); number++) name = `${plain}_${number}`;
  taken.add(name);
  return name;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
