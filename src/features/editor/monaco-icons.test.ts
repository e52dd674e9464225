// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ICONS, monacoIconRules } from './monaco-icons.ts';

const VS = join(process.cwd(), 'node_modules/monaco-editor/esm/vs');

test.each([
  'editor/contrib/find/browser/findWidget.js',
  'editor/contrib/gotoError/browser/gotoError.js',
  'editor/contrib/hover/browser/markdownHoverParticipant.js',
  'editor/contrib/suggest/browser/suggestWidgetRenderer.js',
])('every icon that Monaco registers in %s has one of the app’s', (path) => {
  const names = [...readFileSync(`${VS}/${path}`, 'utf8').matchAll(/registerIcon\('([\w-]+)'/g)];
  expect(names.length).toBeGreaterThan(0);
  expect(names.map(([, name = '']) => name).filter((name) => !Object.hasOwn(ICONS, name))).toEqual([]);
});

test('each icon has a rule with its drawing', () => {
  const rules = monacoIconRules().split('\n');
  expect(rules).toHaveLength(Object.keys(ICONS).length);
  for (const [index, name] of Object.keys(ICONS).entries()) {
    expect(rules[index]).toMatch(new RegExp(`^\\.codicon-${name} \\{ --monaco-icon: url\\("data:image/svg`));
    expect(rules[index]).toContain('%3Cpath');
  }
});
