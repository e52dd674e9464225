import { describe, expect, it } from 'vitest';
import { fileOf, growth } from './first-paint-files.mjs';

describe('the list of what grew before the first paint', () => {
  it('names a new file, however small', () => {
    expect(growth({ 'src/main.tsx': 900 }, { 'src/main.tsx': 900, 'new.ts': 12 })).toEqual([
      'new.ts is new, with 12 bytes',
    ]);
  });

  it('names a file that grew, the largest growth first', () => {
    const known = { 'a.ts': 1000, 'b.ts': 1000, react: 5000 };
    expect(growth(known, { 'a.ts': 1500, 'b.ts': 3000, react: 5000 })).toEqual([
      'b.ts grew by 2000 to 3000 bytes',
      'a.ts grew by 500 to 1500 bytes',
    ]);
  });

  it('ignores one word more, files that shrank, and files that are gone', () => {
    expect(growth({ a: 1000, b: 1000, c: 1000 }, { a: 1400, b: 10 })).toEqual([]);
  });
});

describe('the name of a file in the list', () => {
  it.each([
    ['/x/node_modules/react-dom/cjs/react-dom-client.production.js', 'react-dom'],
    ['/x/node_modules/@dnd-kit/dom/index.js?v=1', '@dnd-kit/dom'],
    ['\0rolldown/runtime.js', 'what the bundler adds'],
  ])('for %s is %s', (id, name) => {
    expect(fileOf(id)).toBe(name);
  });

  it('is its path in the project for our own files', () => {
    expect(fileOf(new URL('../src/main.tsx', import.meta.url).pathname)).toBe('src/main.tsx');
  });
});
