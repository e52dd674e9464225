import { setTimeout as wait } from 'node:timers/promises';
import { array, object, optional, string } from 'zod/mini';
import type { ExampleCard } from '../examples/cards/example-card.ts';
import { EXAMPLE_CARDS } from '../examples/gallery.ts';

const plainsRequest = object({ cardKeys: optional(array(string())) });
const MAX_DELAY_MS = 60_000;
/** Far more than any request from Plain. */
const MAX_BODY_BYTES = 64 * 1024;

class BodyTooLarge extends Error {}

function answer(cards: readonly ExampleCard[], status: number): Response {
  return Response.json({ cards: cards.map(({ card }) => card) }, { status });
}

/** Counts bytes as they arrive, since anyone may call this endpoint. */
async function readText(request: Request): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function requestedKeys(request: Request): Promise<readonly string[] | null> {
  const text = await readText(request);
  const fromQuery = new URL(request.url).searchParams.getAll('cardKey');
  if (fromQuery.length > 0) return fromQuery;
  const body = plainsRequest.safeParse(parseJson(text));
  return body.success ? (body.data.cardKeys ?? null) : null;
}

/**
 * An endpoint as a customer of Plain would run it. It returns the cards named by `?cardKey=`, or else by the body's
 * `cardKeys`, or else all of them. Unknown keys are left out. It fails on demand: `?status=`, `?delay=` in
 * milliseconds, `?broken=json`.
 */
export async function answerExampleCards(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  let keys: readonly string[] | null;
  try {
    keys = await requestedKeys(request);
  } catch (error) {
    if (!(error instanceof BodyTooLarge)) throw error;
    return Response.json({ message: 'The body is larger than 64 KB.' }, { status: 413 });
  }
  const delay = Math.min(Number(searchParams.get('delay')) || 0, MAX_DELAY_MS);
  if (delay > 0) await wait(delay, undefined, { signal: request.signal }).catch(() => undefined);
  const status = Number(searchParams.get('status') ?? 200);
  if (!Number.isInteger(status) || status < 200 || status > 599) {
    return Response.json({ message: 'status is a number from 200 to 599' }, { status: 400 });
  }
  if ([204, 205, 304].includes(status)) return new Response(null, { status });
  if (status !== 200) return Response.json({ message: `Status ${status}, as asked` }, { status });
  const cards = EXAMPLE_CARDS.filter(({ card }) => keys === null || keys.includes(card.key));
  if (searchParams.get('broken') !== 'json') return answer(cards, 200);
  const whole = await answer(cards, 200).text();
  return new Response(whole.slice(0, -2), { headers: { 'Content-Type': 'application/json' } });
}
