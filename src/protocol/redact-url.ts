const TELLING = /token|secret|signature|passw|pwd|auth|api[-_]?key|credential|^sig$/i;

/**
 * A URL as it may be remembered: without the values of query parameters whose names say that they are
 * secret, without name and password, without its fragment. Text that is no URL yet loses the same
 * parts as far as they can be told.
 */
export function redactUrl(text: string): string {
  const withoutFragment = text.split('#', 1)[0] ?? '';
  const withoutUser = withoutFragment.replace(/^(\s*[a-z][a-z0-9+.-]*:\/*)[^/?]*@/i, '$1');
  const question = withoutUser.indexOf('?');
  if (question === -1) return withoutUser;
  const query = withoutUser
    .slice(question + 1)
    .split('&')
    .map((pair) => {
      const name = pair.split('=', 1)[0] ?? '';
      return TELLING.test(decode(name)) ? `${name}=` : pair;
    })
    .join('&');
  return `${withoutUser.slice(0, question)}?${query}`;
}

function decode(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
