import type { ExampleCard } from './example-card.ts';

export const noData: ExampleCard = {
  title: 'No data',
  description: 'A card without data for this customer: its components are null, and Plain hides it.',
  card: { key: 'no-data', timeToLiveSeconds: 60, components: null },
};
