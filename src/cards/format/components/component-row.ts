import { object } from 'zod/mini';
import { contentField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { defineComponent } from './define.ts';

export const componentRow = defineComponent({
  kind: 'componentRow',
  name: 'Row',
  summary: 'Two sides on one line: main fills it, and the aside is on the right.',
  placement: ['card', 'container'],
  schema: () =>
    object({
      rowMainContent: contentField({
        about: 'The components on the left, one below the other. Rows and containers can’t go here.',
        placement: 'row',
        min: 1,
        example: [{ componentText: { text: 'Plan' } }],
      }),
      rowAsideContent: contentField({
        about:
          'The components on the right, one below the other. It shouldn’t be empty. Rows and containers can’t go here.',
        placement: 'row',
        min: 0,
        example: [{ componentBadge: { badgeLabel: 'Pro' } }],
      }),
    }),
  snippet: [
    '"rowMainContent": [',
    `\t{ "componentText": { "text": "${tabStop(1, 'Label')}" } }`,
    '],',
    '"rowAsideContent": [',
    `\t{ "componentText": { "text": "${tabStop(2, 'Value')}" } }$0`,
    ']',
  ],
  example: {
    rowMainContent: [{ componentText: { text: 'Plan' } }],
    rowAsideContent: [{ componentBadge: { badgeLabel: 'Pro', badgeColor: 'BLUE' } }],
  },
  draw: ({ rowMainContent, rowAsideContent }, drawContent) => ({
    kind: 'componentRow',
    rowMainContent: drawContent(rowMainContent),
    rowAsideContent: drawContent(rowAsideContent),
  }),
});
