/** The schemes that open when a link is followed (SPEC.md §3). */
export const OPENING_SCHEMES = ['http', 'https', 'mailto', 'tel'] as const;

const REFUSED_SCHEMES: readonly string[] = ['javascript', 'data', 'vbscript', 'blob', 'file'];

/**
 * What a URL is fit for: `opens` may be followed; `inert` is valid but its scheme is not one that opens,
 * so it is drawn and opens nothing; the others are errors.
 */
export type UrlJudgement =
  | { verdict: 'opens'; href: string }
  | { verdict: 'inert'; scheme: string }
  | { verdict: 'refused'; scheme: string }
  | { verdict: 'relative' }
  | { verdict: 'invalid' };

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
// The URL parser drops tabs and line breaks inside a URL and control characters around it, so a scheme
// could hide behind them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const INVISIBLE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0020\u007f\\]/;

/**
 * Judges an absolute URL as the format does for `linkButtonUrl` (SPEC.md §3, SAFETY.md "Renderer").
 * Nothing is repaired: `https:evil.com`, which a browser would complete, is invalid, and so is an
 * address that carries a user name, which is how a link pretends to lead elsewhere.
 */
export function judgeUrl(url: string): UrlJudgement {
  const visible = url.replace(INVISIBLE, '');
  const scheme = SCHEME.exec(visible)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return { verdict: visible === '' ? 'invalid' : 'relative' };
  }
  if (REFUSED_SCHEMES.includes(scheme)) {
    return { verdict: 'refused', scheme };
  }
  if (FORBIDDEN.test(url) || !SCHEME.test(url)) {
    return { verdict: 'invalid' };
  }
  return scheme === 'http' || scheme === 'https' ? judgeWeb(url) : judgeOther(url, scheme);
}

function judgeWeb(url: string): UrlJudgement {
  if (!/^https?:\/\/[^/]/i.test(url)) {
    return { verdict: 'invalid' };
  }
  const parsed = parseUrl(url);
  if (parsed === null || parsed.hostname === '' || parsed.username !== '' || parsed.password !== '') {
    return { verdict: 'invalid' };
  }
  return { verdict: 'opens', href: parsed.href };
}

function judgeOther(url: string, scheme: string): UrlJudgement {
  const parsed = parseUrl(url);
  if (parsed === null || url.length === scheme.length + 1) {
    return { verdict: 'invalid' };
  }
  return scheme === 'mailto' || scheme === 'tel'
    ? { verdict: 'opens', href: parsed.href }
    : { verdict: 'inert', scheme };
}

function parseUrl(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}

/**
 * The address to show before a link is followed. Hosts in other scripts are shown in punycode, so that a
 * look-alike host is recognised; text that is no URL is given back as it is.
 */
export function addressForTooltip(url: string): string {
  const judged = judgeUrl(url);
  return judged.verdict === 'opens' ? judged.href : url;
}
