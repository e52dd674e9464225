import { describe, expect, test } from 'vitest';
import { EXAMPLE_CARDS } from '../examples/gallery.ts';
import { answerExampleCards } from './example-cards.ts';

async function ask(query: string, body: unknown = {}) {
  const response = await answerExampleCards(
    new Request(`http://127.0.0.1/api/example-cards${query}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }),
  );
  return { status: response.status, text: await response.text() };
}

function keysOf(text: string): string[] {
  return JSON.parse(text).cards.map((card: { key: string }) => card.key);
}

describe('the example endpoint', () => {
  test('returns the card that the URL names, whatever the body asks for', async () => {
    expect(keysOf((await ask('?cardKey=usage', { cardKeys: ['no-data'] })).text)).toEqual(['usage']);
  });

  test('returns the cards that the body asks for', async () => {
    const { text } = await ask('', { cardKeys: ['usage', 'no-data'], customer: { email: 'a@b.example' } });
    expect(keysOf(text)).toEqual(['usage', 'no-data']);
  });

  test('leaves out keys it has no card for', async () => {
    expect(keysOf((await ask('', { cardKeys: ['usage', 'unheard-of'] })).text)).toEqual(['usage']);
  });

  test.each([[{}], ['not JSON'], [{ cardKeys: 'usage' }]])('returns all cards for %j', async (body) => {
    expect(keysOf((await ask('', body)).text)).toEqual(EXAMPLE_CARDS.map(({ card }) => card.key));
  });

  test('returns null components for a card without data', async () => {
    const { text } = await ask('?cardKey=no-data');
    expect(JSON.parse(text)).toEqual({
      cards: [{ key: 'no-data', timeToLiveSeconds: 60, components: null }],
    });
  });

  test.each([503, 429, 404, 204, 301])('responds with status %i on demand', async (status) => {
    expect((await ask(`?status=${status}`)).status).toBe(status);
  });

  test('says which values a status may have', async () => {
    expect((await ask('?status=99')).status).toBe(400);
  });

  test('returns truncated JSON on demand', async () => {
    const { status, text } = await ask('?broken=json');
    expect(status).toBe(200);
    expect(() => JSON.parse(text)).toThrow(SyntaxError);
  });

  test('reads no more of a body than a request from Plain could have', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(16 * 1024).fill(0x20));
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' } as RequestInit;
    const response = await answerExampleCards(new Request('http://127.0.0.1/?cardKey=usage', init));
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(10);
  });

  test('waits on demand, so that a later request gets its response first', async () => {
    const order: string[] = [];
    const late = ask('?cardKey=no-data&delay=60').then(() => order.push('delayed'));
    await ask('?cardKey=no-data').then(() => order.push('at once'));
    await late;
    expect(order).toEqual(['at once', 'delayed']);
  });

  test('stops waiting when the caller has disconnected', async () => {
    const gone = new AbortController();
    const answer = answerExampleCards(
      new Request('http://127.0.0.1/?delay=60000', { method: 'POST', body: '{}', signal: gone.signal }),
    );
    gone.abort();
    await expect(answer).resolves.toBeInstanceOf(Response);
  });
});
