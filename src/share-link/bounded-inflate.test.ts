import { deflateSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { boundedInflate } from './bounded-inflate.ts';

const dictionary = new Uint8Array(0);
/** Bytes that hardly compress, so they need several slices. */
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (at * at * 31 + (at >> 3) * 17) % 251);
const inflated = (bytes: Uint8Array, limit: number) =>
  boundedInflate(deflateSync(bytes, { dictionary }), dictionary, limit);

test('exactly the limit comes out whole, one byte more is too large', () => {
  for (const length of [100, 20_000]) {
    const bytes = noise(length);
    expect(inflated(bytes, length)).toEqual({ ok: true, bytes });
    expect(inflated(bytes, length - 1)).toEqual({ ok: false, why: 'too-large' });
  }
});

test('data whose last slice is full comes out whole', () => {
  const packed = (length: number) => deflateSync(noise(length), { level: 0, dictionary });
  // Without compression, a five-byte header comes before the content.
  for (const length of [1019, 2043]) {
    expect(packed(length).length % 1024).toBe(0);
    expect(boundedInflate(packed(length), dictionary, length)).toEqual({ ok: true, bytes: noise(length) });
  }
});

test('a bomb is read no further than the slice that passes the limit', () => {
  const bomb = deflateSync(new Uint8Array(12 * 1024 * 1024), { dictionary });
  expect(bomb.length).toBeGreaterThan(10 * 1024);
  const taken = vi.spyOn(bomb, 'subarray');
  expect(boundedInflate(bomb, dictionary, 1024 * 1024)).toEqual({ ok: false, why: 'too-large' });
  const furthest = Math.max(...taken.mock.calls.map(([, end = bomb.length]) => end));
  expect(furthest).toBeLessThanOrEqual(3 * 1024);
});

test('no data at all is damaged', () => {
  expect(boundedInflate(new Uint8Array(0), dictionary, 10).ok).toBe(false);
});
