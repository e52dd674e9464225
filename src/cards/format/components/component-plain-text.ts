import { object } from 'zod/mini';
import { TEXT_COLORS, TEXT_SIZES } from '../drawn.ts';
import { optionalChoiceField, textField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentPlainText = defineComponent({
  kind: 'componentPlainText',
  name: 'Plain text',
  summary: 'Text shown exactly as written, never as markdown.',
  placement: ANYWHERE,
  schema: () =>
    object({
      plainText: textField({
        about: 'The text to show, exactly as written. Use it for anything that customers wrote.',
        min: 1,
        max: 10_000,
        example: 'INV-2024_0042',
        role: 'words',
      }),
      plainTextSize: optionalChoiceField({
        about: 'The size of the text.',
        values: TEXT_SIZES,
        fallback: 'M',
        role: 'size',
      }),
      plainTextColor: optionalChoiceField({
        about: 'The colour of the text.',
        values: TEXT_COLORS,
        fallback: 'NORMAL',
        role: 'color',
      }),
    }),
  snippet: [`"plainText": "${tabStop(1, 'Text')}"$0`],
  example: { plainText: 'INV-2024_0042', plainTextSize: 'M', plainTextColor: 'NORMAL' },
  draw: ({ plainText, plainTextSize, plainTextColor }) => ({
    kind: 'componentPlainText',
    plainText,
    plainTextSize: plainTextSize ?? 'M',
    plainTextColor: plainTextColor ?? 'NORMAL',
  }),
});
