import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../json/json.ts';
import { BADGE_COLORS, SPACING_SIZES, TEXT_COLORS, TEXT_SIZES } from '../format/drawn.ts';
import { editDistance } from './edit-distance.ts';
import { counterpartOf, kindInValue, meantKind, ownerOfFields } from './meant-kind.ts';
import { meantValue } from './meant-value.ts';
import { nearest } from './nearest.ts';
import { recognise } from './recognise.ts';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['abc', 'abc', 0],
  ['abc', 'abd', 1],
  ['abc', 'ab', 1],
  ['abc', 'abcd', 1],
  // Two letters that changed places are one mistake.
  ['abc', 'acb', 1],
  ['abcd', 'badc', 2],
  ['aab', 'aba', 1],
  ['xab', 'xba', 1],
  ['ca', 'abc', 3],
  ['abcd', 'dcba', 3],
  ['kitten', 'sitting', 3],
  ['abc', 'xyz', 3],
])('from %j to %j it is %i steps', (one, other, steps) => {
  expect(editDistance(one, other, 9)).toBe(steps);
  expect(editDistance(other, one, 9)).toBe(steps);
  // More than the limit isn't counted.
  for (const limit of [1, 2, 3]) expect(editDistance(one, other, limit)).toBe(Math.min(steps, limit));
});

test.each<[string, string[], string | null]>([
  ['text_size', ['textSize'], 'textSize'],
  ['TEXT SIZE', ['textSize'], 'textSize'],
  ['text-size', ['textSize'], 'textSize'],
  ['textSz', ['textSize'], 'textSize'],
  ['txtSz', ['textSize'], null],
  // One letter for short names, two from five letters on.
  ['tex', ['text'], 'text'],
  ['te', ['text'], null],
  ['abcd', ['abxx'], null],
  ['abcde', ['abcxx'], 'abcxx'],
  ['abcde', ['abxxx'], null],
  // The nearest of several, and of those that are alike the first.
  ['abcdf', ['abcde', 'abcdf'], 'abcdf'],
  ['abcdx', ['abcde', 'abcdf'], 'abcde'],
  ['x'.repeat(60), ['x'.repeat(60)], 'x'.repeat(60)],
  ['x'.repeat(61), ['x'.repeat(61)], null],
])('by %j of %j was most likely meant %j', (written, candidates, meant) => {
  expect(nearest(written, candidates)).toBe(meant);
  expect(nearest(written, candidates)).toBe(meant);
});

describe('another word for a value', () => {
  // As a colour of a text, and of a badge.
  test.each([
    ['default', 'NORMAL', null],
    ['primary', 'NORMAL', null],
    ['neutral', 'NORMAL', 'GREY'],
    ['muted', 'MUTED', 'GREY'],
    ['secondary', 'MUTED', 'GREY'],
    ['gray', 'MUTED', 'GREY'],
    ['success', 'SUCCESS', 'GREEN'],
    ['green', 'SUCCESS', 'GREEN'],
    ['yellow', 'WARNING', 'YELLOW'],
    ['orange', 'WARNING', 'YELLOW'],
    ['amber', 'WARNING', 'YELLOW'],
    ['danger', 'ERROR', 'RED'],
    ['critical', 'ERROR', 'RED'],
    ['red', 'ERROR', 'RED'],
    ['error', 'ERROR', 'RED'],
    ['info', null, 'BLUE'],
    ['purple', null, null],
    ['#000', 'NORMAL', null],
    ['#3f3f3f', 'NORMAL', null],
    ['#404040', 'MUTED', 'GREY'],
    ['#888', 'MUTED', 'GREY'],
    // Grey as long as the parts are less than 40 apart.
    ['#808085', 'MUTED', 'GREY'],
    ['#8080a7', 'MUTED', 'GREY'],
    ['#8080a8', null, 'BLUE'],
    ['#f00', 'ERROR', 'RED'],
    ['#ff0000', 'ERROR', 'RED'],
    ['#ff7f00', 'ERROR', 'RED'],
    ['#ff8000', 'WARNING', 'YELLOW'],
    ['#ff0', 'WARNING', 'YELLOW'],
    ['#cdff00', 'WARNING', 'YELLOW'],
    ['#ccff00', 'SUCCESS', 'GREEN'],
    ['#0f0', 'SUCCESS', 'GREEN'],
    ['#00f', null, 'BLUE'],
    ['#0ff', null, 'BLUE'],
    ['#123456', null, 'BLUE'],
    ['#12345', null, null],
    ['ff0000', null, null],
  ])('%s: %j, %j', (written, text, badge) => {
    expect(meantValue(written, TEXT_COLORS)).toBe(text);
    expect(meantValue(written, BADGE_COLORS)).toBe(badge);
  });

  test.each([
    ['small', 'S', 'S'],
    ['medium', 'M', 'M'],
    ['large', 'L', 'L'],
    ['4', null, 'XS'],
    ['8px', 'S', 'S'],
    ['16px', 'M', 'M'],
    ['24', 'L', 'L'],
    ['32px', null, 'XL'],
    ['xl', null, 'XL'],
    ['16pxx', null, null],
    ['tiny', null, null],
  ])('%s: %j of a text, %j of a spacer', (written, text, spacer) => {
    expect(meantValue(written, TEXT_SIZES)).toBe(text);
    expect(meantValue(written, SPACING_SIZES)).toBe(spacer);
  });
});

describe('which component was meant', () => {
  test.each([
    ['text', {}, 'componentText'],
    ['Text', {}, 'componentText'],
    ['text', 'a', null],
    ['componentText', 'a', 'componentText'],
    ['component_text', 'a', 'componentText'],
    ['textComponent', {}, 'componentText'],
    ['text_component', {}, 'componentText'],
    ['textComponent', 'a', null],
    ['ComponentTexts', null, 'componentText'],
    ['componentTxet', {}, 'componentText'],
    ['link-button', {}, 'componentLinkButton'],
    ['badges', {}, null],
    ['component', {}, null],
  ])('by the key %j with %j: %j', (key, value, kind) => {
    expect(meantKind(key, value)).toBe(kind);
  });

  test.each<[JsonObject, string | null, boolean]>([
    [{ text: 1 }, 'componentText', true],
    [{ textSize: 1 }, 'componentText', false],
    [{ text: 1, size: 1 }, 'componentText', true],
    [{ label: 1 }, 'componentLinkButton', false],
    [{ url: 1, label: 1 }, 'componentLinkButton', true],
    [{ size: 1 }, 'componentSpacer', true],
    [{ spacingSize: 1 }, 'componentDivider', true],
    [{ rowMainContent: 1 }, 'componentRow', false],
    [{ rowMainContent: 1, rowAsideContent: 1 }, 'componentRow', true],
    [{ zzz: 1 }, null, false],
    [{ text: 1, zzz: 1 }, null, false],
  ])('by the fields %j: %j, all it needs: %j', (value, kind, complete) => {
    expect(ownerOfFields(value)).toEqual(kind && { kind, complete });
  });

  test.each<[JsonObject, string | null, string, boolean]>([
    [{ type: 'text' }, 'type', 'componentText', false],
    [{ type: 'text', text: 'a' }, 'type', 'componentText', true],
    [{ type: 'text', text: 'a', x: 1 }, 'type', 'componentText', false],
    [{ type: 'text', size: 'S' }, 'type', 'componentText', false],
    [{ kind: 'Badge', badgeLabel: 'a' }, 'kind', 'componentBadge', true],
    [{ component: 'x', type: 'text' }, 'type', 'componentText', false],
    [{ component: 'Divider' }, 'component', 'componentDivider', true],
    [{ __typename: 'ComponentDivider' }, '__typename', 'componentDivider', true],
    [{ type: 'divider', spacingSize: 'S' }, 'type', 'componentDivider', true],
    [{ component: 'x' }, null, '', false],
    [{ type: 5 }, null, '', false],
  ])('by the value of a key, in %j: %j', (value, key, kind, complete) => {
    expect(kindInValue(value)).toEqual(key && { key, kind, complete });
  });

  test.each([
    ['text', 'componentPlainText', 'plainText', 'componentText'],
    ['plainText', 'componentBadge', 'badgeLabel', 'componentPlainText'],
    ['size', 'componentPlainText', 'plainTextSize', 'componentText'],
    ['color', 'componentBadge', 'badgeColor', 'componentText'],
    ['label', 'componentBadge', 'badgeLabel', 'componentLinkButton'],
    ['spacerSize', 'componentDivider', 'dividerSpacingSize', 'componentSpacer'],
    ['dividerSpacingSize', 'componentSpacer', 'spacerSize', 'componentDivider'],
  ] as const)('%s in a %s says what %s does, as it is of a %s', (key, kind, to, from) => {
    expect(counterpartOf(key, kind)).toEqual({ to, from });
  });

  test.each([
    ['text', 'componentText'],
    ['textColor', 'componentDivider'],
    ['linkButtonUrl', 'componentText'],
    ['rowMainContent', 'componentContainer'],
    ['zzz', 'componentText'],
  ] as const)('nothing of a %s corresponds to %s', (key, kind) => {
    expect(counterpartOf(key, kind)).toBeNull();
  });
});

test.each([
  ['{"cards":1}', 'response'],
  ['{"cards":1,"key":2}', 'response'],
  ['{"key":1}', 'card'],
  ['{"timeToLiveSeconds":1}', 'card'],
  ['{"components":1}', 'card'],
  ['{"components":1,"componentText":{}}', 'card'],
  ['{"key":1,"componentText":{}}', 'component'],
  ['{"text":"a"}', 'component'],
  ['{"text":{}}', 'component'],
  ['{"component_text":{}}', 'component'],
  ['{"type":"componentUser"}', 'component'],
  ['"a"', 'component'],
  ['{"card":[]}', 'card-for-cards'],
  ['{"card":{}}', 'card-for-cards'],
  ['{"card":[],"componentText":{}}', 'component'],
  ['[]', 'components'],
  ['[1]', 'components'],
  ['[{"key":1,"componentText":{}}]', 'components'],
  ['[{"components":[],"componentText":{}}]', 'components'],
  ['[{"key":1}]', 'cards'],
  ['[{"componentText":{}},{"key":1}]', 'cards'],
  ['{"card":1}', 'unknown'],
  ['{"type":"user"}', 'unknown'],
  ['{"name":"x"}', 'unknown'],
  ['{}', 'unknown'],
  ['5', 'unknown'],
  ['null', 'unknown'],
])('%s was meant as: %s', (text, shape) => {
  expect(recognise(JSON.parse(text))).toBe(shape);
});
