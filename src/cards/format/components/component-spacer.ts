import { object } from 'zod/mini';
import { SPACING_SIZES } from '../drawn.ts';
import { choiceField } from '../field.ts';
import { oneOf } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentSpacer = defineComponent({
  kind: 'componentSpacer',
  name: 'Spacer',
  summary: 'Empty space between two components.',
  placement: ANYWHERE,
  schema: () =>
    object({
      spacerSize: choiceField({
        about: 'The amount of space. It has no default, so it’s required.',
        values: SPACING_SIZES,
        role: 'spacing',
        whyNull: 'Plain’s SDK writes null when its spacer is given spacingSize instead of size.',
      }),
    }),
  deprecated: { size: 'spacerSize' },
  snippet: [`"spacerSize": "${oneOf(1, SPACING_SIZES, 'M')}"$0`],
  example: { spacerSize: 'M' },
  draw: ({ spacerSize }) => ({ kind: 'componentSpacer', spacerSize }),
});
