import { describe, expect, test } from 'vitest';
import { string } from 'zod/mini';
import { guardBounds, readRequest } from './read-request.ts';

/** A POST whose body arrives in these chunks; with `declared`, it has a Content-Length. */
function posted(chunks: Uint8Array[], declared?: number) {
  let taken = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const chunk = chunks[taken];
        taken += 1;
        if (chunk === undefined) controller.close();
        else controller.enqueue(chunk);
      },
    },
    { highWaterMark: 0 },
  );
  const headers: HeadersInit = declared === undefined ? {} : { 'content-length': String(declared) };
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return { request: new Request('http://127.0.0.1/', init), taken: () => taken };
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('the body of the page’s request', () => {
  test('is refused unread if its declared length is too large', async () => {
    const { request, taken } = posted([bytes(JSON.stringify('a'.repeat(98)))], 101);
    await expect(readRequest(request, string(), 100)).rejects.toMatchObject({ reason: 'size' });
    expect(taken()).toBe(0);
  });

  test('is counted as it arrives if its length isn’t declared, and not read further than the limit', async () => {
    const { request, taken } = posted([bytes('"'.padEnd(60)), bytes('"'.padEnd(60)), bytes(''), bytes('')]);
    await expect(readRequest(request, string(), 100)).rejects.toMatchObject({ reason: 'size' });
    expect(taken()).toBe(2);
  });

  test('may be exactly as large as the limit', async () => {
    const text = 'a'.repeat(98);
    const whole = bytes(JSON.stringify(text));
    expect(await readRequest(posted([whole], 100).request, string(), 100)).toBe(text);
    expect(await readRequest(posted([whole]).request, string(), 100)).toBe(text);
  });

  test('is read correctly if a character is split between two chunks', async () => {
    const whole = bytes('"é"');
    const { request } = posted([whole.subarray(0, 2), whole.subarray(2)]);
    expect(await readRequest(request, string(), 100)).toBe('é');
  });
});

test('an order may take 20 s and have 64 KB, but no more', () => {
  const order = { url: '', headers: [], body: '', timeoutMs: 20_000 };
  expect(() => guardBounds({ ...order, body: 'a'.repeat(64 * 1024) })).not.toThrow();
  expect(() => guardBounds({ ...order, timeoutMs: 20_001 })).toThrow('Reload the page');
  // Counted in bytes, not in characters.
  expect(() => guardBounds({ ...order, body: 'é'.repeat(32 * 1024 + 1) })).toThrow('larger than 64 KB');
});
