import { describe, expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { crc32 } from './crc32.ts';
import { decodeReport, encodeReport, type LinkedReport } from './report-link.ts';

const report: LinkedReport = {
  at: 1_763_000_000_000,
  ended: 'complete',
  verdicts: { A1: 'passed', A2: 'error', B10: 'not-run', E9: 'warning', E1: 'note' },
};

/** A fragment with any payload and the matching checksum, as an attacker could make it. */
function sealed(payload: string): string {
  const bytes = new TextEncoder().encode(payload);
  const whole = new Uint8Array(4 + bytes.length);
  new DataView(whole.buffer).setUint32(0, crc32(bytes));
  whole.set(bytes, 4);
  return `r1.${toBase64Url(whole)}`;
}

describe('a link to a report', () => {
  test('gives back when it was, how it ended and every verdict, with or without its #', () => {
    const fragment = encodeReport(report);
    expect(decodeReport(fragment)).toEqual({ ok: true, report });
    expect(decodeReport(`#${fragment}`)).toEqual({ ok: true, report });
  });

  test('carries verdicts alone, whatever else is handed in', () => {
    const more = { ...report, url: 'https://cards.example/plain', lines: ['ada@grocery.example'] };
    const bytes = fromBase64Url(encodeReport(more).slice(3));
    const payload = new TextDecoder().decode(bytes?.subarray(4));
    expect(JSON.parse(payload)).toEqual([
      1_763_000_000,
      'complete',
      { error: ['A2'], warning: ['E9'], note: ['E1'], passed: ['A1'], 'not-run': ['B10'] },
    ]);
  });

  test('that was changed or cut is refused', () => {
    const fragment = encodeReport(report);
    for (let at = 3; at < fragment.length; at += 1) {
      const other = fragment[at] === 'A' ? 'B' : 'A';
      expect(decodeReport(`${fragment.slice(0, at)}${other}${fragment.slice(at + 1)}`).ok).toBe(false);
      expect(decodeReport(fragment.slice(0, at)).ok).toBe(false);
    }
  });

  test.each([
    '',
    'r1.',
    'r1.AAAA',
    'r01.AAAA',
    'c1.AAAA',
    sealed('null'),
    sealed('[1,"complete",{}'),
    sealed('[1,"sometime",{}]'),
    sealed('[-1,"complete",{}]'),
    sealed('[9e15,"complete",{}]'),
    sealed('[1,"complete",{"error":["__proto__"]}]'),
    sealed('[1,"complete",{"error":["<b>"]}]'),
    sealed(`[1,"complete",{"error":[${'"A1",'.repeat(2000)}"A1"]}]`),
  ])('such as %.40s is damaged', (fragment) => {
    expect(decodeReport(fragment)).toEqual({ ok: false, reason: expect.stringContaining('damaged') });
  });

  test('of a newer version says so', () => {
    expect(decodeReport('r2.whatever')).toEqual({
      ok: false,
      reason: expect.stringContaining('newer version'),
    });
  });
});
