import { deflateSync, strToU8 } from 'fflate';
import { safeParse } from 'zod/mini';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { boundedInflate } from './bounded-inflate.ts';
import { crc32 } from './crc32.ts';
import { DICTIONARY_V1 } from './dictionary-v1.ts';
import { withHouseLayout } from './house-layout-v1.ts';
import { withLayout, withoutLayout } from './layout-v1.ts';
import { type Layout, linkHeadSchema } from './link-head.ts';

/** The fields of the endpoint form that a link may fill in. They're only shown; nothing is sent automatically. */
export interface LinkedEndpoint {
  url: string;
  cardKeys: readonly string[];
}

/** The content of a link. */
export interface LinkedDraft {
  name: string;
  text: string;
  /** Card key → title. */
  titles?: Readonly<Record<string, string>>;
  endpoint?: LinkedEndpoint;
}

export type EncodedDraft = { ok: true; fragment: string } | { ok: false; reason: string };
export type DecodedDraft = { ok: true; draft: LinkedDraft } | { ok: false; reason: string };

/** The most characters in a whole fragment, including its prefix. */
export const MAX_FRAGMENT_LENGTH = 64 * 1024;
/** The most bytes that a fragment may decode to. */
export const MAX_DECODED_BYTES = 1024 * 1024;

const PREFIX = 'c1.';
const ANY_VERSION = /^#?c(\d{1,9})\./;
const CHECKSUM_BYTES = 4;
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

const DAMAGED = 'This link is damaged: part of it is missing or was changed. Ask for a new one.';
const NEWER = 'This link was made by a newer version of the playground. Reload the page, then open it again.';
const UNFOLDS_TOO_LARGE = 'This link is too large: it holds more than 1 MB.';
const ENCODED_TOO_LARGE = 'This link is too large: it is longer than 64 KB.';
const DRAFT_TOO_LARGE =
  'This draft is too large for a link: even compressed, it’s over 64 KB. Export it as a file instead.';
const TEXT_TOO_LARGE =
  'This draft is too large for a link: a link holds 1 MB at most. Export it as a file instead.';
const NOT_UNICODE =
  'This draft contains half of a surrogate pair, which a link can’t carry unchanged. Write it as an escape such as \\ud83d, or remove it.';

const dictionary = strToU8(DICTIONARY_V1);

/**
 * The draft as a URL fragment, without the `#`: `c1.` and, in base64url, a CRC-32 and the raw deflate of
 * one line of JSON (layout, name, titles, endpoint) followed by the text. If the editor or JSON.stringify formatted
 * the text, the link omits its white space and decoding restores it. Any other text is kept byte for byte. Fails, with
 * the reason as a sentence, beyond `MAX_DECODED_BYTES` or `MAX_FRAGMENT_LENGTH`, or if the text has half a
 * surrogate pair.
 */
export function encodeDraft(draft: LinkedDraft): EncodedDraft {
  if (LONE_SURROGATE.test(draft.text)) return { ok: false, reason: NOT_UNICODE };
  if (draft.text.length > MAX_DECODED_BYTES) return { ok: false, reason: TEXT_TOO_LARGE };
  const short = withoutLayout(draft.text);
  const layout = layoutOf(draft.text, short);
  const head = JSON.stringify([
    layout,
    draft.name,
    draft.titles === undefined ? null : Object.entries(draft.titles),
    ...(draft.endpoint === undefined ? [] : [[draft.endpoint.url, ...draft.endpoint.cardKeys]]),
  ]);
  const payload = strToU8(`${head}\n${layout === 'r' ? draft.text : short}`);
  if (payload.length > MAX_DECODED_BYTES) return { ok: false, reason: TEXT_TOO_LARGE };
  const packed = deflateSync(payload, { level: 9, dictionary });
  const sealed = new Uint8Array(CHECKSUM_BYTES + packed.length);
  new DataView(sealed.buffer).setUint32(0, crc32(packed));
  sealed.set(packed, CHECKSUM_BYTES);
  const fragment = PREFIX + toBase64Url(sealed);
  return fragment.length > MAX_FRAGMENT_LENGTH
    ? { ok: false, reason: DRAFT_TOO_LARGE }
    : { ok: true, fragment };
}

/**
 * The draft in a fragment (with or without its `#`). Never throws and never uses more than a few MB of memory. If the
 * fragment is damaged in any way, too large, or of a newer version, returns the reason as one sentence.
 */
export function decodeDraft(fragment: string): DecodedDraft {
  if (fragment.length > MAX_FRAGMENT_LENGTH + 1) return { ok: false, reason: ENCODED_TOO_LARGE };
  const version = ANY_VERSION.exec(fragment);
  if (version === null) return { ok: false, reason: DAMAGED };
  if (version[1] !== '1') return { ok: false, reason: /^0/.test(version[1] ?? '') ? DAMAGED : NEWER };
  const sealed = fromBase64Url(fragment.slice(version[0].length));
  if (sealed === null || sealed.length <= CHECKSUM_BYTES) return { ok: false, reason: DAMAGED };
  const packed = sealed.subarray(CHECKSUM_BYTES);
  const sum = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  if (sum !== crc32(packed)) return { ok: false, reason: DAMAGED };
  const inflated = boundedInflate(packed, dictionary, MAX_DECODED_BYTES);
  if (!inflated.ok) return { ok: false, reason: inflated.why === 'too-large' ? UNFOLDS_TOO_LARGE : DAMAGED };
  return readPayload(inflated.bytes);
}

function layoutOf(text: string, short: string): Layout {
  if (withHouseLayout(short, MAX_DECODED_BYTES) === text) return 'h';
  return withLayout(short, MAX_DECODED_BYTES) === text ? 's' : 'r';
}

function laidOut(text: string, layout: Layout): string | null {
  if (layout === 'r') return text;
  return layout === 'h' ? withHouseLayout(text, MAX_DECODED_BYTES) : withLayout(text, MAX_DECODED_BYTES);
}

/** One more than a workspace can have, so the form can report too many keys without having to hold 20,000. */
const MAX_CARD_KEYS = 26;

function readPayload(bytes: Uint8Array): DecodedDraft {
  let payload: string;
  let head: unknown;
  try {
    payload = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    head = JSON.parse(payload.slice(0, Math.max(0, payload.indexOf('\n'))));
  } catch {
    return { ok: false, reason: DAMAGED };
  }
  const parsed = safeParse(linkHeadSchema, head);
  if (!parsed.success) return { ok: false, reason: DAMAGED };
  const [layout, name, titles, endpoint] = parsed.data;
  const text = laidOut(payload.slice(payload.indexOf('\n') + 1), layout);
  if (text === null) return { ok: false, reason: UNFOLDS_TOO_LARGE };
  const draft: LinkedDraft = { name, text };
  if (titles !== null) draft.titles = Object.fromEntries(titles);
  if (endpoint !== undefined)
    draft.endpoint = { url: endpoint[0], cardKeys: endpoint.slice(1, 1 + MAX_CARD_KEYS) };
  return { ok: true, draft };
}
