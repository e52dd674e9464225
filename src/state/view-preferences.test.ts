import { expect, test } from 'vitest';
import { type Preferences, readPreferences, writePreferences } from './view-preferences.ts';

const usual: Preferences = {
  appTheme: 'system',
  cardTheme: 'app',
  previewWidth: 360,
  share: 61,
  shortcuts: true,
  customer: { name: 'Alex Larsson', email: 'alex@grocery.co' },
  editAs: 'json',
  outline: false,
  hintsClosed: [],
};
const chosen: Preferences = {
  appTheme: 'dark',
  cardTheme: 'light',
  previewWidth: 480,
  share: 40,
  shortcuts: false,
  customer: { name: 'Kim', email: 'kim@shop.example' },
  editAs: 'design',
  outline: true,
  hintsClosed: ['a', 'b'],
};
const read = (text: string | null) => readPreferences({ read: () => text, write: () => {} });

test.each([null, '', '{', 'null', '1', '[]', '{}'])(
  'of %j kept, all preferences are the usual ones',
  (text) => {
    expect(read(text)).toEqual(usual);
  },
);

test('what was chosen is kept and read again', () => {
  let kept = '';
  writePreferences(
    {
      read: () => null,
      write: (text) => {
        kept = text;
      },
    },
    chosen,
  );
  expect(read(kept)).toEqual(chosen);
});

test.each<[keyof Preferences, unknown]>([
  ['appTheme', 'green'],
  ['cardTheme', 'system'],
  ['previewWidth', 300],
  ['share', 24.9],
  ['share', 75.1],
  ['share', '50'],
  ['shortcuts', 'no'],
  ['customer', { name: 'Kim' }],
  ['customer', { email: 'kim@shop.example' }],
  ['customer', null],
  ['editAs', 'text'],
  ['outline', 1],
  ['hintsClosed', ['a', 1]],
  ['hintsClosed', 'a'],
])('a %s of %j falls back by itself', (name, value) => {
  expect(read(JSON.stringify({ ...chosen, [name]: value }))).toEqual({ ...chosen, [name]: usual[name] });
});

test('the left pane has a quarter of the window at least and three quarters at most', () => {
  expect([25, 75].map((share) => read(JSON.stringify({ share })).share)).toEqual([25, 75]);
});
