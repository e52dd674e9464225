import { object } from 'zod/mini';
import { TEXT_COLORS, TEXT_SIZES } from '../drawn.ts';
import { optionalChoiceField, textField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentText = defineComponent({
  kind: 'componentText',
  name: 'Text',
  summary: 'Text in three sizes and five colours, with bold, italic and links.',
  placement: ANYWHERE,
  schema: () =>
    object({
      text: textField({
        about:
          'The text to show. **Bold**, *italic* and [links](https://example.com) are drawn; other markdown is shown as written. A line break (\\n) is a line break on screen.',
        min: 1,
        max: 10_000,
        example: 'On the **Pro** plan since March',
        role: 'words',
        markdown: true,
      }),
      textSize: optionalChoiceField({
        about: 'The size of the text.',
        values: TEXT_SIZES,
        fallback: 'M',
        role: 'size',
      }),
      textColor: optionalChoiceField({
        about: 'The colour of the text.',
        values: TEXT_COLORS,
        fallback: 'NORMAL',
        role: 'color',
      }),
    }),
  deprecated: { size: 'textSize', color: 'textColor' },
  snippet: [`"text": "${tabStop(1, 'Text')}"$0`],
  example: { text: 'On the **Pro** plan since March', textSize: 'M', textColor: 'NORMAL' },
  draw: ({ text, textSize, textColor }) => ({
    kind: 'componentText',
    text,
    textSize: textSize ?? 'M',
    textColor: textColor ?? 'NORMAL',
  }),
});
