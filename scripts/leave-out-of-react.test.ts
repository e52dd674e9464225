import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { LEFT_OUT, NEEDS_IT, shortenReactDom } from './leave-out-of-react.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const reactDom = readFileSync(`${ROOT}node_modules/react-dom/cjs/react-dom-client.production.js`, 'utf8');
const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((path) => /\.tsx$/.test(path) && !/\.test\.tsx$/.test(path));

describe('what is left out of React DOM', () => {
  it('makes the installed React DOM at least a tenth smaller, and still a valid program', () => {
    const short = shortenReactDom(reactDom);
    expect(short.length).toBeLessThan(reactDom.length * 0.9);
    expect(() => new Function('exports', 'require', short)).not.toThrow();
  });

  it.each(Object.keys(LEFT_OUT))('fails the build if React DOM no longer has a function of %s', (feature) => {
    const [name = ''] = Object.keys(LEFT_OUT[feature] ?? {});
    expect(() => shortenReactDom(reactDom.replaceAll(`function ${name}(`, 'function renamed('))).toThrow(
      name,
    );
  });

  it('isn’t needed by any source file', () => {
    expect(sources.filter((path) => NEEDS_IT.test(readFileSync(`${ROOT}${path}`, 'utf8')))).toEqual([]);
  });

  test.each([
    '<form action={save}>',
    '<title>Cards</title>',
    '<link rel="stylesheet" href={href} />',
    '<my-element />',
    "import { Activity } from 'react';",
    "preload(href, { as: 'style' });",
    'hydrateRoot(document, <App />)',
  ])('would be noticed in %s', (source) => {
    expect(NEEDS_IT.test(source)).toBe(true);
  });
});
