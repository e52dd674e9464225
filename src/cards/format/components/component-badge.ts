import { object } from 'zod/mini';
import { BADGE_COLORS } from '../drawn.ts';
import { optionalChoiceField, textField } from '../field.ts';
import { oneOf, tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentBadge = defineComponent({
  kind: 'componentBadge',
  name: 'Badge',
  summary: 'A short label in a coloured pill, such as a status.',
  placement: ANYWHERE,
  schema: () =>
    object({
      badgeLabel: textField({
        about: 'The text in the badge.',
        max: 500,
        example: 'Active',
        role: 'words',
      }),
      badgeColor: optionalChoiceField({
        about: 'The colour of the badge.',
        values: BADGE_COLORS,
        fallback: 'GREY',
        role: 'color',
      }),
    }),
  snippet: [
    `"badgeLabel": "${tabStop(1, 'Active')}",`,
    `"badgeColor": "${oneOf(2, BADGE_COLORS, 'GREEN')}"$0`,
  ],
  example: { badgeLabel: 'Active', badgeColor: 'GREEN' },
  draw: ({ badgeLabel, badgeColor }) => ({
    kind: 'componentBadge',
    badgeLabel,
    badgeColor: badgeColor ?? 'GREY',
  }),
});
