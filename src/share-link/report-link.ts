import '../cards/format/jitless.ts';
import { array, int, object, enum as oneOf, optional, regex, safeParse, string, tuple } from 'zod/mini';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';

const ENDS = ['complete', 'stopped', 'no-answer'] as const;
const VERDICTS = ['error', 'warning', 'note', 'passed', 'not-run'] as const;

type Verdict = (typeof VERDICTS)[number];

/** Everything in a link to a check-up's report: no URL, no durations, no customer, and nothing from the responses. */
export interface LinkedReport {
  /** When the run started: milliseconds since the epoch, rounded down to the second. */
  at: number;
  ended: (typeof ENDS)[number];
  /** Verdicts by scenario, such as `B1`. */
  verdicts: Readonly<Record<string, Verdict>>;
}

export type DecodedReport = { ok: true; report: LinkedReport } | { ok: false; reason: string };

const PREFIX = 'r1.';
const ANY_VERSION = /^#?r(\d{1,9})\./;
const CHECKSUM_BYTES = 4;
/** Enough for about five hundred scenarios. */
const MAX_FRAGMENT_LENGTH = 4096;
const LAST_SECOND = 8_640_000_000_000;

const DAMAGED = 'This link is damaged: part of it is missing or was changed. Ask for a new one.';
const NEWER = 'This link was made by a newer version of the playground. Reload the page, then open it again.';

const ids = array(string().check(regex(/^[A-Z]\d{1,3}$/)));
const payloadSchema = tuple([
  int(),
  oneOf(ENDS),
  object({
    error: optional(ids),
    warning: optional(ids),
    note: optional(ids),
    passed: optional(ids),
    'not-run': optional(ids),
  }),
]);

/** The fragment of a link to a report, without the `#`: `r1.` and, in base64url, a CRC-32 and one line of JSON. */
export function encodeReport({ at, ended, verdicts }: LinkedReport): string {
  const byVerdict = VERDICTS.map((verdict) => [
    verdict,
    Object.keys(verdicts).filter((id) => verdicts[id] === verdict),
  ]).filter(([, own]) => own?.length !== 0);
  const payload = JSON.stringify([Math.floor(at / 1000), ended, Object.fromEntries(byVerdict)]);
  const bytes = new TextEncoder().encode(payload);
  const sealed = new Uint8Array(CHECKSUM_BYTES + bytes.length);
  new DataView(sealed.buffer).setUint32(0, crc32(bytes));
  sealed.set(bytes, CHECKSUM_BYTES);
  return PREFIX + toBase64Url(sealed);
}

/** The report in a fragment (with or without its `#`), or one sentence on why it can't be read. Never throws. */
export function decodeReport(fragment: string): DecodedReport {
  const version = ANY_VERSION.exec(fragment);
  if (version === null || fragment.length > MAX_FRAGMENT_LENGTH) return { ok: false, reason: DAMAGED };
  if (version[1] !== '1') return { ok: false, reason: /^0/.test(version[1] ?? '') ? DAMAGED : NEWER };
  const sealed = fromBase64Url(fragment.slice(version[0].length));
  if (sealed === null || sealed.length <= CHECKSUM_BYTES) return { ok: false, reason: DAMAGED };
  const bytes = sealed.subarray(CHECKSUM_BYTES);
  const sum = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
  if (sum !== crc32(bytes)) return { ok: false, reason: DAMAGED };
  let payload: unknown;
  try {
    payload = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, reason: DAMAGED };
  }
  const parsed = safeParse(payloadSchema, payload);
  if (!parsed.success) return { ok: false, reason: DAMAGED };
  const [second, ended, byVerdict] = parsed.data;
  if (second < 0 || second > LAST_SECOND) return { ok: false, reason: DAMAGED };
  const verdicts = Object.fromEntries(
    VERDICTS.flatMap((verdict) => (byVerdict[verdict] ?? []).map((id) => [id, verdict])),
  );
  return { ok: true, report: { at: second * 1000, ended, verdicts } };
}
