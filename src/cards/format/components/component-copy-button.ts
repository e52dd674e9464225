import { object } from 'zod/mini';
import { optionalTextField, textField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentCopyButton = defineComponent({
  kind: 'componentCopyButton',
  name: 'Copy button',
  summary: 'A button that copies a value to the clipboard.',
  placement: ANYWHERE,
  schema: () =>
    object({
      copyButtonValue: textField({
        about: 'The value to copy.',
        max: 1000,
        example: 'cus_9sQ2Lm',
        role: 'words',
      }),
      copyButtonTooltipLabel: optionalTextField({
        about: 'The text of the tooltip.',
        max: 500,
        example: 'Copy the customer ID',
        otherwise: 'the value that is copied',
      }),
    }),
  habits: { value: 'copyButtonValue', tooltip: 'copyButtonTooltipLabel' },
  snippet: [
    `"copyButtonValue": "${tabStop(1, 'value')}",`,
    `"copyButtonTooltipLabel": "${tabStop(2, 'Copy the value')}"$0`,
  ],
  example: { copyButtonValue: 'cus_9sQ2Lm', copyButtonTooltipLabel: 'Copy the customer ID' },
  draw: ({ copyButtonValue, copyButtonTooltipLabel }) => ({
    kind: 'componentCopyButton',
    copyButtonValue,
    copyButtonTooltipLabel: copyButtonTooltipLabel ?? copyButtonValue,
  }),
});
