import { afterEach, describe, expect, test, vi } from 'vitest';
import { copyImage, copyText, writeClipboard } from './clipboard.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const refuse = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));

describe.each([
  ['missing', {}],
  ['refused', { clipboard: { writeText: refuse, write: refuse } }],
])('a clipboard that is %s', (_what, navigator) => {
  test('is said to hold nothing of what was to be copied', async () => {
    vi.stubGlobal('navigator', navigator);
    expect(await copyText('text')).toBe(false);
    expect(await copyImage(Promise.resolve(new Blob()))).toBe(false);
    await expect(writeClipboard('text')).rejects.toThrow();
  });
});

test('what was copied is on the clipboard as it is', async () => {
  const written: string[] = [];
  const writeText = async (text: string) => void written.push(text);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  expect(await copyText(' a\n')).toBe(true);
  expect(written).toEqual([' a\n']);
});
