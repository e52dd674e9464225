import type { ExampleCard } from './example-card.ts';

export const usage: ExampleCard = {
  title: 'Usage',
  description: 'A container that groups figures between dividers, with a link to the full report.',
  card: {
    key: 'usage',
    timeToLiveSeconds: 300,
    components: [
      {
        componentContainer: {
          containerContent: [
            {
              componentRow: {
                rowMainContent: [
                  { componentText: { text: 'Events sent' } },
                  { componentText: { text: 'This billing period', textSize: 'S', textColor: 'MUTED' } },
                ],
                rowAsideContent: [{ componentBadge: { badgeLabel: '593 of 1000', badgeColor: 'GREEN' } }],
              },
            },
            { componentDivider: { dividerSpacingSize: 'M' } },
            {
              componentRow: {
                rowMainContent: [{ componentText: { text: 'Last 24 hours', textColor: 'MUTED' } }],
                rowAsideContent: [{ componentText: { text: '**46**' } }],
              },
            },
            { componentSpacer: { spacerSize: 'S' } },
            {
              componentRow: {
                rowMainContent: [{ componentText: { text: 'Last 7 days', textColor: 'MUTED' } }],
                rowAsideContent: [{ componentText: { text: '**297**' } }],
              },
            },
            { componentDivider: { dividerSpacingSize: 'M' } },
            {
              componentLinkButton: {
                linkButtonLabel: 'View usage report',
                linkButtonUrl: 'https://app.grocery.example/reports/usage',
              },
            },
          ],
        },
      },
    ],
  },
};
