/** The schemes of links that open when clicked (SPEC.md §3). */
export const OPENING_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

const REFUSED_SCHEMES: readonly string[] = ['javascript', 'data', 'vbscript', 'blob', 'file'];

/**
 * What may be done with a URL. `opens`: it may be followed; `href` has its host in punycode, so that a look-alike host
 * can be recognized where it's shown. `inert`: it's valid but must not be followed, so it's drawn but opens nothing. The
 * others are errors.
 */
export type UrlJudgement =
  | { verdict: 'opens'; href: string }
  | { verdict: 'inert'; scheme: string; reason: InertReason }
  | { verdict: 'refused'; scheme: string }
  | { verdict: 'relative' }
  | { verdict: 'invalid' };

/**
 * Why a valid URL opens nothing. `scheme`: its scheme isn't one of the four. `slashes`: the slashes after the scheme
 * are missing, and a browser would silently add them. `user-name`: it has a user name or a password, as in links that
 * pretend to lead elsewhere.
 */
export type InertReason = 'scheme' | 'slashes' | 'user-name';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
// The URL parser drops tabs and line breaks inside a URL and control characters around it, so they could hide
// a scheme.
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to find them
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to find them
const FORBIDDEN = /[\u0000-\u0020\u007f\\]/;

const HOST_AND_PORT = /^[a-z0-9.-]+:\d+(?:[/?#]|$)/i;

/** A link is judged when it's read, when it's drawn and for its tooltip, usually right after each other. */
let latest: { url: string; judged: UrlJudgement } | undefined;

/**
 * Judges an absolute URL like the format does for `linkButtonUrl` (SPEC.md §3, SAFETY.md "Renderer").
 * Nothing is repaired: a URL that a browser would complete or clean up first doesn't open here.
 */
export function judgeUrl(url: string): UrlJudgement {
  if (latest?.url !== url) latest = { url, judged: judge(url) };
  return latest.judged;
}

function judge(url: string): UrlJudgement {
  const visible = url.replace(INVISIBLE, '');
  const scheme = SCHEME.exec(visible)?.[1]?.toLowerCase();
  if (scheme === undefined || (scheme !== 'tel' && HOST_AND_PORT.test(visible))) {
    return { verdict: visible === '' ? 'invalid' : 'relative' };
  }
  if (REFUSED_SCHEMES.includes(scheme)) return { verdict: 'refused', scheme };
  const parsed = FORBIDDEN.test(url) ? null : parseUrl(url);
  if (parsed === null || url.length === scheme.length + 1) return { verdict: 'invalid' };
  const reason = whyInert(url, scheme, parsed);
  return reason === null ? { verdict: 'opens', href: parsed.href } : { verdict: 'inert', scheme, reason };
}

function whyInert(url: string, scheme: string, parsed: URL): InertReason | null {
  if (!OPENING_SCHEMES.some((opening) => opening === scheme)) return 'scheme';
  if (scheme === 'mailto' || scheme === 'tel') return null;
  if (!/^https?:\/\/[^/]/i.test(url)) return 'slashes';
  return parsed.username === '' && parsed.password === '' ? null : 'user-name';
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
