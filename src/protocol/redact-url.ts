/** Names of query parameters whose values are secret, in lower case and without hyphens or underscores. */
const SECRET_NAMES = new Set([
  'accesskey',
  'apikey',
  'auth',
  'authorization',
  'code',
  'credential',
  'jwt',
  'key',
  'passwd',
  'password',
  'pwd',
  'secret',
  'session',
  'sessionid',
  'sid',
  'sig',
  'signature',
  'subscriptionkey',
  'token',
]);
const SECRET_ENDINGS = ['token', 'secret', 'signature', 'password', 'apikey', 'credential'];
/** Names that the playground's own links and endpoints use for card keys. They're never secret. */
const PUBLIC_NAMES = new Set(['cardkey', 'cardkeys']);
/** A shorter value that looks random may just be a word. */
const RANDOM_LENGTH = 16;

interface Parameter {
  /** The name as it's written, up to the `=`. */
  written: string;
  name: string;
  value: string;
}

/**
 * A URL that is safe to store, share or log: without user name, password and fragment, and without the values of query
 * parameters that have a secret's name or look random. Empty if the text isn't an http or https URL, since it could
 * be anything.
 */
export function redactUrl(text: string): string {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed) || !/^https?:$/.test(new URL(trimmed).protocol)) return '';
  const withoutFragment = trimmed.split('#', 1)[0] ?? '';
  const withoutUser = withoutFragment.replace(/^([a-z][a-z0-9+.-]*:[\\/]*)[^\\/?]*@/i, '$1');
  return replaceSecrets(withoutUser, () => '');
}

/** Replaces the secret query values of a URL without a fragment. `instead` gets the name of the parameter. */
export function replaceSecrets(url: string, instead: (name: string) => string): string {
  const question = url.indexOf('?');
  if (question === -1) return url;
  const query = url
    .slice(question + 1)
    .split('&')
    .map((pair) => {
      const parameter = readParameter(pair);
      return isSecret(parameter) ? `${parameter.written}=${instead(parameter.name)}` : pair;
    })
    .join('&');
  return `${url.slice(0, question)}?${query}`;
}

/** The names of the query parameters whose values `redactUrl` removes. */
export function leftOutOf(url: string): string[] {
  return [...new Set(parametersOf(url).flatMap((each) => (isSecret(each) ? each.name : [])))];
}

/** The query values that `redactUrl` removes. */
export function secretValuesOf(url: string): string[] {
  return parametersOf(url).flatMap((each) => (isSecret(each) ? each.value : []));
}

/** The names among `names` that the URL has without a value. */
export function stillLeftOut(url: string, names: readonly string[]): string[] {
  const parameters = parametersOf(url);
  return names.filter((name) => parameters.some((each) => each.name === name && each.value === ''));
}

/** The query parameters that have a secret's name but no value, because someone removed it. */
export function emptySecrets(url: string): string[] {
  return [
    ...new Set(
      parametersOf(url).flatMap(({ name, value }) => (value === '' && isSecretName(name) ? name : [])),
    ),
  ];
}

function parametersOf(url: string): Parameter[] {
  const [before = ''] = url.split('#', 1);
  const question = before.indexOf('?');
  return question === -1
    ? []
    : before
        .slice(question + 1)
        .split('&')
        .map(readParameter);
}

function readParameter(pair: string): Parameter {
  const [written = ''] = pair.split('=', 1);
  return { written, name: decode(written), value: decode(pair.slice(written.length + 1)) };
}

function isSecret({ name, value }: Parameter): boolean {
  if (value === '' || PUBLIC_NAMES.has(plain(name))) return false;
  return isSecretName(name) || looksRandom(value);
}

function isSecretName(name: string): boolean {
  const bare = plain(name);
  return SECRET_NAMES.has(bare) || SECRET_ENDINGS.some((ending) => bare.endsWith(ending));
}

/** `X-Api_Key[]` → `apikey`: only letters and digits, without an `x` before `apikey`, `key` or `auth`. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^x(?=(?:apikey|key|auth))/, '');
}

/**
 * Words and dates have several characters of the same kind in a row. Keys and tokens keep switching between digits,
 * small and large letters.
 */
function looksRandom(value: string): boolean {
  const characters = value.replace(/[^A-Za-z0-9]/g, '');
  const rest = value.replace(/[A-Za-z0-9+/=_.~:-]/g, '');
  if (characters.length < RANDOM_LENGTH || rest !== '' || !/\d/.test(characters)) return false;
  let changes = 0;
  for (let at = 1; at < characters.length; at += 1) {
    if (kindOf(characters, at) !== kindOf(characters, at - 1)) changes++;
  }
  return changes / (characters.length - 1) >= 0.3;
}

function kindOf(text: string, at: number): 'digit' | 'small' | 'large' {
  const character = text[at] ?? '';
  if (character >= '0' && character <= '9') return 'digit';
  return character >= 'a' ? 'small' : 'large';
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
