// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { preloadMonaco } from './preload-monaco.ts';

const links = () =>
  [...document.head.querySelectorAll('link')].map(({ rel, href }) => [rel, new URL(href).pathname]);

afterEach(() => {
  document.head.innerHTML = '';
});

describe('preloadMonaco', () => {
  it('asks for the file that the build names, once, however many editors there are', () => {
    document.head.innerHTML = '<meta name="monaco" content="http://page.test/assets/monaco-editor-1.js">';
    preloadMonaco();
    preloadMonaco();
    expect(links()).toEqual([['modulepreload', '/assets/monaco-editor-1.js']]);
  });

  it('asks for nothing while developing, where no file is named', () => {
    preloadMonaco();
    expect(links()).toEqual([]);
  });
});
