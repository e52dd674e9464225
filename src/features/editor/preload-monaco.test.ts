// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { preloadMonaco } from './preload-monaco.ts';

const links = () =>
  [...document.head.querySelectorAll('link')].map(({ rel, href }) => [rel, new URL(href).pathname]);

afterEach(() => {
  document.head.innerHTML = '';
});

describe('preloadMonaco', () => {
  it('fetches the file that the build names only once, however many editors there are', () => {
    document.head.innerHTML = '<meta name="monaco" content="http://page.test/assets/monaco-editor-1.js">';
    preloadMonaco();
    preloadMonaco();
    expect(links()).toEqual([['modulepreload', '/assets/monaco-editor-1.js']]);
  });

  it('fetches nothing in development, where no file is named', () => {
    preloadMonaco();
    expect(links()).toEqual([]);
  });
});
