import type { ExampleCard } from './example-card.ts';

export const subscriptionStatus: ExampleCard = {
  title: 'Subscription',
  description: 'Two rows: a muted label on the left, a badge or a date on the right.',
  card: {
    key: 'subscription-status',
    timeToLiveSeconds: 3600,
    components: [
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
          rowAsideContent: [{ componentBadge: { badgeLabel: 'Starter', badgeColor: 'YELLOW' } }],
        },
      },
      { componentSpacer: { spacerSize: 'M' } },
      {
        componentRow: {
          rowMainContent: [{ componentText: { text: 'Expires', textColor: 'MUTED' } }],
          rowAsideContent: [{ componentText: { text: '07 Jan, 2027' } }],
        },
      },
    ],
  },
};
