import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const LINE = 110;

/** Style rules that the formatter and the linter don't enforce. */
const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.mjs'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !file.endsWith('house-style.test.ts'));

function linesLike(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    [...readFileSync(`${ROOT}${file}`, 'utf8').matchAll(pattern)].map(
      ([found]) => `${file}: ${found.trim()}`,
    ),
  );
}

test('a private member is written with a hash', () => {
  expect(linesLike(/^\s+private (?!constructor\b).*$/gm)).toEqual([]);
});

test('a step is written as += 1 if it’s a separate statement', () => {
  expect(linesLike(/^\s*[\w.#[\]]+(?:\+\+|--);$/gm)).toEqual([]);
});

test('a condition with one short statement is written on one line', () => {
  const blocks = linesLike(
    /^( *)if \([^\n]*\) \{\n\1 {2}(?:return|continue|break|throw)\b[^\n]*;\n\1\}(?! else)/gm,
  );
  const short = blocks.filter((found) => {
    const [head = '', body = ''] = found.slice(found.indexOf(': ') + 2).split('\n');
    return head.replace(/ \{$/, '').length + 1 + body.trim().length + 12 <= LINE;
  });
  expect(short).toEqual([]);
});

test('only the visible height is set as a style of the whole page, where each change costs every element its style', () => {
  const written = linesLike(/^.*\bdocumentElement(?:\.style\b.*|;)$/gm);
  expect(written.filter((found) => found.startsWith('src/') && found.includes('style'))).toEqual([
    'src/platform/visible-height.ts: const { style } = document.documentElement;',
  ]);
});
