import { Inflate } from 'fflate';

/** In one piece, a zip bomb would inflate fully before its size is known; a slice of this size gives at most 1 MB. */
const SLICE_BYTES = 1024;

export type Inflated = { ok: true; bytes: Uint8Array } | { ok: false; why: 'too-large' | 'damaged' };

/**
 * Inflates raw deflate data that must end exactly where `data` ends. Stops as soon as the output exceeds `limit` bytes.
 * Never throws.
 */
export function boundedInflate(data: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const inflated = inflate(data, dictionary, limit);
  // The library doesn't report bytes that are left over, but it does report missing ones.
  const endsEarly = inflated.ok && inflate(data.subarray(0, -1), dictionary, limit).ok;
  return endsEarly ? { ok: false, why: 'damaged' } : inflated;
}

function inflate(data: Uint8Array, dictionary: Uint8Array, limit: number): Inflated {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate({ dictionary }, (chunk) => {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  });
  try {
    for (let at = 0; at < data.length; at += SLICE_BYTES) {
      stream.push(data.subarray(at, at + SLICE_BYTES), at + SLICE_BYTES >= data.length);
      if (length > limit) return { ok: false, why: 'too-large' };
    }
  } catch {
    return { ok: false, why: 'damaged' };
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, bytes };
}
