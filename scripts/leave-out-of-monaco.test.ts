import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { LEFT_OUT, leaveOutOfMonaco } from './leave-out-of-monaco.mjs';
import { transformed } from './transformed.ts';

const VS = fileURLToPath(new URL('../node_modules/monaco-editor/esm/vs/', import.meta.url));

/** What the plugin returns for a module of the installed Monaco. */
function without(path: string, code = readFileSync(`${VS}${path}`, 'utf8')): unknown {
  return transformed(leaveOutOfMonaco(), code, `${VS}${path}`);
}

describe('leaveOutOfMonaco', () => {
  test.each(Object.keys(LEFT_OUT))('%s is a file of the installed Monaco', (path) => {
    expect(existsSync(`${VS}${path}`)).toBe(true);
  });

  it.each([
    'editor/common/config/editorOptions.js',
    'editor/common/config/editorConfigurationSchema.js',
    'editor/common/core/editorColorRegistry.js',
    'platform/theme/common/colors/editorColors.js',
  ])('removes the descriptions from %s', (path) => {
    expect(without(path)).toMatchObject({
      code: expect.not.stringMatching(/localize\(\d+, (?:"[^"]|'[^'])/),
    });
  });

  it('removes the two tables of characters, which nothing uses', () => {
    expect(without('base/common/strings.js')).toMatchObject({
      code: expect.not.stringContaining('_common\\'),
    });
  });

  it('fails the build if Monaco no longer has those tables', () => {
    expect(() => without('base/common/strings.js', 'export {};')).toThrow('leave-out-of-monaco.mjs');
  });

  it('keeps the texts that people read', () => {
    expect(without('editor/contrib/find/browser/findWidget.js')).toBeNull();
  });
});
