import { object } from 'zod/mini';
import { contentField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { defineComponent } from './define.ts';

export const componentContainer = defineComponent({
  kind: 'componentContainer',
  name: 'Container',
  summary: 'A box with a border around other components.',
  placement: ['card'],
  schema: () =>
    object({
      containerContent: contentField({
        about: 'The components in the box: anything except another container.',
        placement: 'container',
        min: 1,
        example: [{ componentText: { text: 'Inside the box' } }],
      }),
    }),
  snippet: ['"containerContent": [', `\t{ "componentText": { "text": "${tabStop(1, 'Text')}" } }$0`, ']'],
  example: {
    containerContent: [
      { componentText: { text: 'Billing' } },
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
          rowAsideContent: [{ componentText: { text: 'Pro' } }],
        },
      },
    ],
  },
  draw: ({ containerContent }, drawContent) => ({
    kind: 'componentContainer',
    containerContent: drawContent(containerContent),
  }),
});
