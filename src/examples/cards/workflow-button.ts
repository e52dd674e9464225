import type { ExampleCard } from './example-card.ts';

export const workflowButton: ExampleCard = {
  title: 'Billing actions',
  description: 'Buttons that run a workflow in the thread that is open, and show how the run ended.',
  card: {
    key: 'workflow-button',
    timeToLiveSeconds: 300,
    components: [
      { componentText: { text: 'Billing is out of step with **Stripe** since the last plan change.' } },
      { componentSpacer: { spacerSize: 'M' } },
      {
        componentWorkflowButton: {
          workflowButtonLabel: 'Resync billing',
          workflowButtonWorkflowIdentifier: { workflowId: 'wf_01JBILLINGRESYNC' },
        },
      },
      { componentDivider: { dividerSpacingSize: 'M' } },
      {
        componentRow: {
          rowMainContent: [
            { componentText: { text: 'Trial' } },
            { componentText: { text: 'Ends in 3 days', textSize: 'S', textColor: 'WARNING' } },
          ],
          rowAsideContent: [
            {
              componentWorkflowButton: {
                workflowButtonLabel: 'Extend by 14 days',
                workflowButtonWorkflowIdentifier: { workflowId: 'wf_01JEXTENDTRIAL' },
              },
            },
          ],
        },
      },
    ],
  },
};
