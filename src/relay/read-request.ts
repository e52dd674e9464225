import type { ZodMiniType } from 'zod/mini';
import { MAX_REQUEST_BYTES, type RelayRequest } from './envelope.ts';
import { Refused } from './refusal.ts';

const MAX_TIMEOUT_MS = 20_000;

/** Reads what the page posted, at most `maxBytes` of it. Throws `Refused`. */
export async function readRequest<T>(request: Request, shape: ZodMiniType<T>, maxBytes: number): Promise<T> {
  const tooLarge = () =>
    new Refused('size', `The request is larger than ${maxBytes / 1024} KB with its headers and body.`);
  const declared = request.headers.get('content-length');
  if (Number(declared ?? 0) > maxBytes) throw tooLarge();
  const parsed = shape.safeParse(parseJson(await readText(request, declared !== null, maxBytes, tooLarge)));
  if (!parsed.success) throw notUnderstood();
  return parsed.data;
}

/**
 * Reads the text at once if its length is declared, which HTTP enforces. Otherwise counts the bytes as they arrive.
 */
async function readText(
  request: Request,
  isDeclared: boolean,
  maxBytes: number,
  tooLarge: () => Refused,
): Promise<string> {
  if (isDeclared) return await request.text();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw tooLarge();
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** Throws `Refused` for a request that our own page would never make. */
export function guardBounds({ body, timeoutMs }: RelayRequest): void {
  if (timeoutMs > MAX_TIMEOUT_MS) throw notUnderstood();
  if (!fitsIn(MAX_REQUEST_BYTES, body)) {
    throw new Refused('size', `The body is larger than ${MAX_REQUEST_BYTES / 1024} KB.`);
  }
}

/** A UTF-16 unit is at most three bytes of UTF-8, so a short text needn't be encoded to be measured. */
function fitsIn(bytes: number, text: string): boolean {
  return 3 * text.length <= bytes || new TextEncoder().encode(text).byteLength <= bytes;
}

function notUnderstood(): Refused {
  return new Refused('request', 'This relay doesn’t understand the request. Reload the page.');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
