import { object } from 'zod/mini';
import { judgeUrl } from '../../../markdown/url.ts';
import { textField, urlField } from '../field.ts';
import { tabStop } from '../snippet.ts';
import { ANYWHERE, defineComponent } from './define.ts';

export const componentLinkButton = defineComponent({
  kind: 'componentLinkButton',
  name: 'Link button',
  summary: 'A button that opens a URL in a new tab.',
  placement: ANYWHERE,
  schema: () =>
    object({
      linkButtonLabel: textField({
        about: 'The text on the button.',
        max: 500,
        example: 'Open in billing',
        role: 'words',
      }),
      linkButtonUrl: urlField({
        about: 'The complete URL that the button opens in a new tab.',
        example: 'https://example.com/customers/42',
      }),
    }),
  deprecated: { label: 'linkButtonLabel', url: 'linkButtonUrl' },
  habits: {
    href: 'linkButtonUrl',
    link: 'linkButtonUrl',
    uri: 'linkButtonUrl',
    target: 'linkButtonUrl',
    name: 'linkButtonLabel',
    title: 'linkButtonLabel',
  },
  snippet: [
    `"linkButtonLabel": "${tabStop(1, 'Open')}",`,
    `"linkButtonUrl": "${tabStop(2, 'https://example.com')}"$0`,
  ],
  example: { linkButtonLabel: 'Open in billing', linkButtonUrl: 'https://example.com/customers/42' },
  draw: ({ linkButtonLabel, linkButtonUrl }) => ({
    kind: 'componentLinkButton',
    linkButtonLabel,
    linkButtonUrl,
    opens: judgeUrl(linkButtonUrl).verdict === 'opens',
  }),
});
