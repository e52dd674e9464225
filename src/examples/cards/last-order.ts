import type { ExampleCard } from './example-card.ts';

export const lastOrder: ExampleCard = {
  title: 'Recent orders',
  description: 'An order in a container: what it was worth, where it went, and a button to track it.',
  card: {
    key: 'last-order',
    timeToLiveSeconds: 120,
    components: [
      {
        componentContainer: {
          containerContent: [
            {
              componentRow: {
                rowMainContent: [
                  { componentText: { text: 'Order #123' } },
                  { componentText: { text: '29 Oct, 2026', textSize: 'S', textColor: 'MUTED' } },
                ],
                rowAsideContent: [{ componentBadge: { badgeLabel: 'Delivered', badgeColor: 'GREEN' } }],
              },
            },
            { componentDivider: { dividerSpacingSize: 'M' } },
            { componentText: { text: 'Order value', textSize: 'S', textColor: 'MUTED' } },
            { componentText: { text: '$512.00', textSize: 'S' } },
            { componentSpacer: { spacerSize: 'S' } },
            { componentText: { text: 'Shipping address', textSize: 'S', textColor: 'MUTED' } },
            {
              componentPlainText: {
                plainText: '12 Example Street, Faux Avenue, Fakerton, FA4 4KE, UK',
                plainTextSize: 'S',
              },
            },
            { componentDivider: { dividerSpacingSize: 'M' } },
            {
              componentLinkButton: {
                linkButtonLabel: 'Track order',
                linkButtonUrl: 'https://track.grocery.example/orders/123',
              },
            },
          ],
        },
      },
    ],
  },
};
