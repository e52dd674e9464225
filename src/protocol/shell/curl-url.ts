import { type ShellWord, UNKNOWN } from './command.ts';

export interface CurlUrl {
  text: string;
  /** Names of query parameters whose values only the shell knew. */
  leftOut: string[];
  /** `name:password` before the host, which curl sends as a header. */
  user: string | null;
}

const HOST =
  /^(?:localhost|\[[0-9a-f:]+\]|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:[a-z]{2,}|\d+))(?::\d+)?(?:[/?#]|$)/i;
const LOOPBACK = /^(?:localhost|127\.|\[::1\])/i;

/** Reads a word as a URL and adds the values of `--url-query`; null if it isn't an http or https URL. */
export function readCurlUrl({ text, unknown }: ShellWord, queries: readonly string[]): CurlUrl | null {
  const whole = withQueries(withScheme(text), queries);
  const host = /^https?:\/\/[^/?#]+/i.exec(whole)?.[0] ?? '';
  if (host.includes(UNKNOWN) || !URL.canParse(whole) || !/^https?:$/.test(new URL(whole).protocol))
    return null;
  const leftOut: string[] = [];
  const question = whole.indexOf('?');
  const path = question === -1 ? whole : whole.slice(0, question);
  const query =
    question === -1
      ? ''
      : whole.slice(question).replace(/([?&])([^=&#]*)=([^&#]*)/g, (pair, mark, name, value) => {
          if (!value.includes(UNKNOWN)) return pair;
          leftOut.push(name);
          return `${mark}${name}=`;
        });
  const names = unknown[Symbol.iterator]();
  // In the path, a variable stays visible so that it can be replaced by hand.
  const named = (path + query).replaceAll(UNKNOWN, () => names.next().value ?? '');
  const { username, password } = new URL(whole);
  if (username === '' && password === '') return { text: named, leftOut, user: null };
  const user = `${decode(username)}:${decode(password)}`;
  return { text: named.replace(/^(https?:\/\/)[^/?#]*@/i, '$1'), leftOut, user };
}

function withScheme(text: string): string {
  if (/^https?:\/\//i.test(text) || !HOST.test(text.slice(0, 300))) return text;
  return `${LOOPBACK.test(text) ? 'http' : 'https'}://${text}`;
}

function withQueries(url: string, queries: readonly string[]): string {
  if (queries.length === 0) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${queries.join('&')}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
