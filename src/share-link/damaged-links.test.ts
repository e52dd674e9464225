import fc from 'fast-check';
import { deflateSync, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { firstDraft } from '../examples/first-draft.ts';
import { toBase64Url } from './base64url.ts';
import { decodeDraft, MAX_FRAGMENT_LENGTH } from './codec.ts';
import { crc32 } from './crc32.ts';
import { DICTIONARY_V1 } from './dictionary-v1.ts';
import { fragmentOf, reasonOf } from './link-fixture.ts';

const sample = firstDraft();

const packedOf = (payload: Uint8Array) =>
  deflateSync(payload, { level: 9, dictionary: strToU8(DICTIONARY_V1) });

/** A fragment in our own container format with any payload, as an attacker could make it. */
const sealed = (payload: Uint8Array) => sealedAsPacked(packedOf(payload));

/** The same for any packed bytes, with the matching checksum. */
function sealedAsPacked(packed: Uint8Array): string {
  const bytes = new Uint8Array(4 + packed.length);
  new DataView(bytes.buffer).setUint32(0, crc32(packed));
  bytes.set(packed, 4);
  return `c1.${toBase64Url(bytes)}`;
}

describe('a link that is not whole is refused', () => {
  const fragment = fragmentOf(sample);

  test('every single flipped bit', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    for (let at = 3; at < fragment.length; at += 1) {
      const value = alphabet.indexOf(fragment.charAt(at));
      for (let bit = 0; bit < 6; bit += 1) {
        const flipped = `${fragment.slice(0, at)}${alphabet.charAt(value ^ (1 << bit))}${fragment.slice(at + 1)}`;
        expect(reasonOf(flipped)).toContain('damaged');
      }
    }
  });

  test('one character too many, even if it adds no byte', () => {
    const names = ['', 'a', 'ab', 'abc'].map((name) => fragmentOf({ ...sample, name }));
    // Only a text of whole groups of four can't go on with a single character.
    expect(names.some((each) => (each.length - 'c1.'.length) % 4 === 0)).toBe(true);
    for (const each of names) {
      expect(reasonOf(each)).toBe('opened');
      expect(reasonOf(`${each}A`)).toContain('damaged');
    }
  });

  test('every truncation', () => {
    for (let length = 0; length < fragment.length; length += 1) {
      expect(reasonOf(fragment.slice(0, length))).toContain('damaged');
    }
  });

  test.each([
    ['trailing characters', `${fragment}AAAA`],
    ['a trailing dot, as chats add', `${fragment}.`],
    ['padding', `${fragment}==`],
    ['a space inside', `${fragment.slice(0, 40)} ${fragment.slice(40)}`],
    ['characters beyond base64url', 'c1.äöü+/'],
    ['nothing', ''],
    ['only the mark', '#'],
    ['only the prefix', 'c1.'],
    ['version nought', `c0.${fragment.slice(3)}`],
    ['another page’s fragment', '#section-2'],
    ['a payload without a head', sealed(strToU8('no line feed'))],
    ['a head of another shape', sealed(strToU8('{"name":"x"}\ntext'))],
    ['a head with an unknown layout', sealed(strToU8('["z","x",null]\ntext'))],
    ['a payload that is not UTF-8', sealed(new Uint8Array([0x5b, 0xff, 0xfe, 0x0a]))],
  ])('%s', (_what, broken) => {
    expect(reasonOf(broken)).toContain('damaged');
  });

  describe('also when its checksum is right', () => {
    const payloads: [string, Uint8Array][] = [
      ['a small draft', strToU8('["r","x",null]\n{}')],
      ['the first draft', strToU8(`["r","x",null]\n${sample.text}`)],
      ['300 KB', strToU8(`["r","x",null]\n${sample.text.repeat(200)}`)],
    ];

    test.each(payloads)('%s with bytes after its end, or without its last ones', (_what, payload) => {
      const packed = packedOf(payload);
      expect(reasonOf(sealedAsPacked(packed))).toBe('opened');
      for (const tail of [[0], [3, 0], [0xff, 0xff, 0xff], Array(5000).fill(7), [...packed]]) {
        expect(reasonOf(sealedAsPacked(Uint8Array.from([...packed, ...tail])))).toContain('damaged');
      }
      for (const missing of [1, 2, 5]) {
        expect(reasonOf(sealedAsPacked(packed.subarray(0, -missing)))).toContain('damaged');
      }
    });

    test('stored without compression, with bytes after its end', () => {
      const head = strToU8('["r","x",null]\n{}');
      const stored = Uint8Array.from([1, head.length, 0, 255 - head.length, 255, ...head]);
      expect(reasonOf(sealedAsPacked(stored))).toBe('opened');
      expect(reasonOf(sealedAsPacked(Uint8Array.from([...stored, 0])))).toContain('damaged');
    });

    test('any draft with any bytes after its end', () => {
      fc.assert(
        fc.property(fc.string(), fc.uint8Array({ minLength: 1, maxLength: 40 }), (text, tail) => {
          const packed = packedOf(strToU8(`["r","x",null]\n${text}`));
          expect(reasonOf(sealedAsPacked(Uint8Array.from([...packed, ...tail])))).toContain('damaged');
        }),
      );
    });
  });

  test('a newer version is named as such', () => {
    expect(reasonOf(`c2.${fragment.slice(3)}`)).toContain('newer version');
    expect(reasonOf('#c17.x')).toContain('newer version');
  });

  test('a fragment over 64 KB is not even read', () => {
    expect(reasonOf(`c1.${'A'.repeat(MAX_FRAGMENT_LENGTH)}`)).toContain('longer than 64 KB');
  });

  test('anything at all gives a draft or a sentence, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.base64String().map((text) => `c1.${text}`),
        ),
        (text) => {
          expect(reasonOf(text)).toMatch(/^This link .*\.$/);
        },
      ),
    );
  });

  test('a fragment is read with or without the mark', () => {
    expect(decodeDraft(`#${fragment}`).ok).toBe(true);
  });
});

describe('a bomb is noticed before it unfolds', () => {
  test('46 KB that inflate to 45 MB are refused, with memory bounded', () => {
    const bomb = sealed(new Uint8Array(45 * 1024 * 1024));
    expect(bomb.length).toBeLessThan(MAX_FRAGMENT_LENGTH);
    const before = process.memoryUsage().arrayBuffers;
    expect(reasonOf(bomb)).toContain('more than 1 MB');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 1024 * 1024);
  });

  test('brackets that would expand to gigabytes are refused', () => {
    const nested = strToU8(`["s","x",null]\n${'['.repeat(500_000)}`);
    expect(reasonOf(sealed(nested))).toContain('more than 1 MB');
  });
});
