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

describe('what the page posts', () => {
  test('is refused unread where its length is said to be too large', async () => {
    const { request, taken } = posted([bytes(JSON.stringify('a'.repeat(98)))], 101);
    await expect(readRequest(request, string(), 100)).rejects.toMatchObject({ reason: 'size' });
    expect(taken()).toBe(0);
  });

  test('is counted as it comes where its length isn’t said, and no more of it is taken', async () => {
    const { request, taken } = posted([bytes('"'.padEnd(60)), bytes('"'.padEnd(60)), bytes(''), bytes('')]);
    await expect(readRequest(request, string(), 100)).rejects.toMatchObject({ reason: 'size' });
    expect(taken()).toBe(2);
  });

  test('may be as large as is allowed, to the byte', async () => {
    const text = 'a'.repeat(98);
    const whole = bytes(JSON.stringify(text));
    expect(await readRequest(posted([whole], 100).request, string(), 100)).toBe(text);
    expect(await readRequest(posted([whole]).request, string(), 100)).toBe(text);
  });

  test('is read whole where a character comes in two chunks', async () => {
    const whole = bytes('"é"');
    const { request } = posted([whole.subarray(0, 2), whole.subarray(2)]);
    expect(await readRequest(request, string(), 100)).toBe('é');
  });
});

test('an order may take 20 s and 64 KB, and no more', () => {
  const order = { url: '', headers: [], body: '', timeoutMs: 20_000 };
  expect(() => guardBounds({ ...order, body: 'a'.repeat(64 * 1024) })).not.toThrow();
  expect(() => guardBounds({ ...order, timeoutMs: 20_001 })).toThrow('Reload the page');
  // Counted in bytes, not in characters.
  expect(() => guardBounds({ ...order, body: 'é'.repeat(32 * 1024 + 1) })).toThrow('larger than 64 KB');
});
