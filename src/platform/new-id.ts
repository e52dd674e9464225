const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new id that looks like Plain's: a prefix, the time, and 80 random bits. */
export function newId(prefix: string): string {
  let time = Date.now();
  let stamp = '';
  for (let index = 0; index < 10; index += 1) {
    stamp = (DIGITS[time % 32] ?? '') + stamp;
    time = Math.floor(time / 32);
  }
  const random = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => DIGITS[byte % 32] ?? '');
  return `${prefix}_${stamp}${random.join('')}`;
}
