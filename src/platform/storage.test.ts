import { afterEach, expect, test, vi } from 'vitest';
import { createTextStorage } from './storage.ts';

const refuse = () => {
  throw new DOMException('denied', 'SecurityError');
};

afterEach(() => {
  vi.unstubAllGlobals();
});

test('if storage is blocked or full, nothing is read, and writing doesn’t fail', () => {
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const storage = createTextStorage('preferences');
  expect(storage.read()).toBe(null);
  expect(() => storage.write('{}')).not.toThrow();
});

test('a text is kept under its name', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
  });
  createTextStorage('preferences').write('{"share":50}');
  expect(createTextStorage('preferences').read()).toBe('{"share":50}');
  expect(createTextStorage('another').read()).toBe(null);
});
