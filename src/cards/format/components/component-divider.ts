import { object } from 'zod/mini';
import { SPACING_SIZES } from '../drawn.ts';
import { optionalChoiceField } from '../field.ts';
import { oneOf } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentDivider = defineComponent({
  kind: 'componentDivider',
  name: 'Divider',
  summary: 'A horizontal line with space above and below.',
  placement: ANYWHERE,
  schema: () =>
    object({
      dividerSpacingSize: optionalChoiceField({
        about: 'The space above and below the line.',
        values: SPACING_SIZES,
        fallback: 'S',
        role: 'spacing',
      }),
    }),
  deprecated: { spacingSize: 'dividerSpacingSize' },
  snippet: [`"dividerSpacingSize": "${oneOf(1, SPACING_SIZES, 'M')}"$0`],
  example: { dividerSpacingSize: 'M' },
  draw: ({ dividerSpacingSize }) => ({
    kind: 'componentDivider',
    dividerSpacingSize: dividerSpacingSize ?? 'S',
  }),
});
