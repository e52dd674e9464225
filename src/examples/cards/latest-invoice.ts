import type { ExampleCard } from './example-card.ts';

export const latestInvoice: ExampleCard = {
  title: 'Latest invoice',
  description: 'Line items as small rows, a bold total, a link button next to a copy button.',
  card: {
    key: 'latest-invoice',
    timeToLiveSeconds: 600,
    components: [
      {
        componentRow: {
          rowMainContent: [
            { componentText: { text: 'Invoice #251-82' } },
            { componentText: { text: 'Due date: Oct 31, 2026', textSize: 'S', textColor: 'MUTED' } },
          ],
          rowAsideContent: [{ componentBadge: { badgeLabel: 'Past due', badgeColor: 'RED' } }],
        },
      },
      { componentSpacer: { spacerSize: 'M' } },
      { componentText: { text: 'Billing period', textSize: 'S', textColor: 'MUTED' } },
      { componentText: { text: 'Oct 01, 2026 → Oct 31, 2026', textSize: 'S' } },
      { componentSpacer: { spacerSize: 'M' } },
      { componentText: { text: 'Invoice items', textSize: 'S', textColor: 'MUTED' } },
      { componentSpacer: { spacerSize: 'S' } },
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: '14 x Pro Licences @ $20', textSize: 'S' } }],
          rowAsideContent: [{ componentText: { text: '$280.00', textSize: 'S' } }],
        },
      },
      { componentSpacer: { spacerSize: 'S' } },
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: '68 x Extra Credits @ $5.25', textSize: 'S' } }],
          rowAsideContent: [{ componentText: { text: '$357.00', textSize: 'S' } }],
        },
      },
      { componentSpacer: { spacerSize: 'S' } },
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: '**Total**', textSize: 'S' } }],
          rowAsideContent: [{ componentText: { text: '**$637.00**', textSize: 'S' } }],
        },
      },
      { componentSpacer: { spacerSize: 'L' } },
      {
        componentRow: {
          rowMainContent: [
            {
              componentLinkButton: {
                linkButtonLabel: 'View in Stripe',
                linkButtonUrl: 'https://dashboard.stripe.com/invoices/in_1Q251GROCERY82',
              },
            },
          ],
          rowAsideContent: [
            {
              componentCopyButton: {
                copyButtonValue: 'in_1Q251GROCERY82',
                copyButtonTooltipLabel: 'Copy the invoice id',
              },
            },
          ],
        },
      },
    ],
  },
};
