import type { ComponentJson, ExampleCard } from './example-card.ts';

function detail(label: string, ...aside: ComponentJson[]): ComponentJson {
  return {
    componentRow: {
      rowMainContent: [{ componentText: { text: label, textColor: 'MUTED' } }],
      rowAsideContent: aside,
    },
  };
}

const space: ComponentJson = { componentSpacer: { spacerSize: 'M' } };

export const accountDetails: ExampleCard = {
  title: 'Customer details',
  description: 'Dates in the reader’s own time zone, a colleague by email address, an ID to copy.',
  card: {
    key: 'account-details',
    timeToLiveSeconds: 86400,
    components: [
      detail('Registered at', { componentDateTime: { dateTimeIso8601: '2024-07-30T14:16:00.000Z' } }),
      space,
      detail('Last signed in', { componentDateTime: { dateTimeIso8601: '2026-11-01T14:13:00.000+01:00' } }),
      space,
      detail('Last device used', { componentText: { text: 'iPhone 17 🍎' } }),
      space,
      detail('Marketing preference', { componentText: { text: 'Opted out 🙅' } }),
      space,
      detail('Account manager', {
        componentUser: { userIdentifier: { emailAddress: 'grace@grocery.example' } },
      }),
      { componentDivider: { dividerSpacingSize: 'M' } },
      {
        componentRow: {
          rowMainContent: [
            { componentText: { text: 'Account id', textSize: 'S', textColor: 'MUTED' } },
            { componentPlainText: { plainText: 'acc_8Q2M_4471', plainTextSize: 'S' } },
          ],
          rowAsideContent: [{ componentCopyButton: { copyButtonValue: 'acc_8Q2M_4471' } }],
        },
      },
      { componentSpacer: { spacerSize: 'M' } },
      {
        componentLinkButton: {
          linkButtonLabel: 'Open in admin',
          linkButtonUrl: 'https://admin.grocery.example/accounts/acc_8Q2M_4471',
        },
      },
    ],
  },
};
