import type { DraftContent } from '../state/document/document.ts';
import type { ExampleCard } from './cards/example-card.ts';
import { subscriptionStatus } from './cards/subscription-status.ts';
import { usage } from './cards/usage.ts';
import { draftOfCards } from './example-draft.ts';

const withResync: ExampleCard = {
  ...subscriptionStatus,
  card: {
    ...subscriptionStatus.card,
    components: [
      ...(subscriptionStatus.card.components ?? []),
      { componentSpacer: { spacerSize: 'M' } },
      {
        componentWorkflowButton: {
          workflowButtonLabel: 'Resync billing',
          workflowButtonWorkflowIdentifier: { workflowId: 'wf_01JBILLINGRESYNC' },
        },
      },
    ],
  },
};

const trialBanner: ExampleCard = {
  title: 'Trial banner',
  description: 'A card that has nothing to say about this customer.',
  card: { key: 'trial-banner', components: null },
};

/** What someone without a draft sees first. It's small enough to read at a glance. */
export function firstDraft(): DraftContent {
  return draftOfCards('Subscription status', [withResync, usage, trialBanner]);
}
