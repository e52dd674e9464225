/** Both ends are inclusive. */
export interface ByteRange {
  first: number;
  last: number;
}

/**
 * The single byte range that a `Range` header asks for, out of `size` bytes (RFC 9110, 14.1.2). Null if the whole
 * file should be sent: no header, another unit, several ranges, or a header that can't be parsed.
 */
export function requestedRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=\s*(\d{0,15})-(\d{0,15})\s*$/i.exec(header ?? '');
  if (match === null) return null;
  const [, from = '', to = ''] = match;
  if (from === '' && to === '') return null;
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'unsatisfiable' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return null;
  if (first >= size) return 'unsatisfiable';
  return { first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
