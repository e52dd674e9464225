import { expect, test } from 'vitest';
import { newerInScript, newerInStyle } from './newer-features.mjs';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';

test('a global, a static method and a method of a newer browser are found, with the version that added them', () => {
  const old = { safari: '17.3', firefox: '100' };
  const found = newerInScript(
    'new EditContext(); Promise.withResolvers(); document.body.checkVisibility(); [1].at(0)',
    old,
  );
  expect(Object.fromEntries(found)).toEqual({
    EditContext: 'safari never, firefox never',
    'Promise.withResolvers': 'safari 17.4, firefox 121',
    '.checkVisibility': 'safari 17.4, firefox 106',
  });
});

test('features of the oldest browsers and the code’s own names aren’t found', () => {
  const code =
    'URL.canParse("x"); el.checkVisibility(); Object.groupBy; const o = { EditContext: 1 }; o.EditContext';
  expect(newerInScript(code, { chrome: '120', safari: '17.4' })).toEqual(new Map());
});

test('a property, a value, a function, a selector and an at-rule of a newer browser are found', () => {
  const css =
    '.a{field-sizing:content;color:light-dark(red,blue)}.b::details-content{top:0}@position-try --x{left:0}';
  const found = newerInStyle(css, OLDEST_BROWSERS);
  expect([...found.keys()].sort()).toEqual([
    ':details-content',
    '@position-try',
    'field-sizing',
    'field-sizing: content',
    'light-dark()',
  ]);
});

test('a property next to its prefixed twin isn’t found, and neither is anything in a string', () => {
  expect(newerInStyle('.a{-webkit-user-select:none;user-select:none}', { safari: '17.4' })).toEqual(
    new Map(),
  );
  expect(newerInStyle('.a{content:"{field-sizing:content}"}', OLDEST_BROWSERS)).toEqual(new Map());
});
