import { expect, test } from 'vitest';
import { releasesOf } from './releases.ts';

test('a release has its title and its points, each in one line of plain text', () => {
  const changelog = `# Changelog

## Unreleased

- On a phone, _Select several_ takes the place of Shift
  (_Inspect_ is gone), and it's there in every menu.
- The relay reads \`RELAY_AT_ONCE\` and **nothing else**.

## 1.0

- The first release.
`;
  expect(releasesOf(changelog)).toEqual([
    {
      title: 'Unreleased',
      lines: [
        'On a phone, “Select several” takes the place of Shift (“Inspect” is gone), and it’s there in every menu.',
        'The relay reads RELAY_AT_ONCE and nothing else.',
      ],
    },
    { title: '1.0', lines: ['The first release.'] },
  ]);
});
