/**
 * How long a `Retry-After` header asks to wait, in milliseconds. The value is a number of seconds or an HTTP date,
 * which is compared with `now`. Null if it's missing or neither of these.
 */
export function retryAfterMs(value: string | null, now: number): number | null {
  const text = value?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const date = /^[A-Za-z]{3}, /.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(date) ? null : Math.max(0, date - now);
}
