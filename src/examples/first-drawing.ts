import type { CheckedDocument } from '../cards/format/drawn.ts';

/**
 * The exact result of checking the first draft (a test compares them), so new visitors see its cards before the
 * checker's code has loaded.
 */
export const firstDrawing: CheckedDocument = {
  shape: 'response',
  cards: [
    {
      path: ['cards', 0],
      key: 'subscription-status',
      timeToLiveSeconds: 3600,
      components: [
        {
          kind: 'componentRow',
          rowMainContent: [
            {
              kind: 'componentText',
              text: 'Plan',
              textSize: 'M',
              textColor: 'MUTED',
            },
          ],
          rowAsideContent: [
            {
              kind: 'componentBadge',
              badgeLabel: 'Starter',
              badgeColor: 'YELLOW',
            },
          ],
        },
        {
          kind: 'componentSpacer',
          spacerSize: 'M',
        },
        {
          kind: 'componentRow',
          rowMainContent: [
            {
              kind: 'componentText',
              text: 'Expires',
              textSize: 'M',
              textColor: 'MUTED',
            },
          ],
          rowAsideContent: [
            {
              kind: 'componentText',
              text: '07 Jan, 2027',
              textSize: 'M',
              textColor: 'NORMAL',
            },
          ],
        },
        {
          kind: 'componentSpacer',
          spacerSize: 'M',
        },
        {
          kind: 'componentWorkflowButton',
          workflowButtonLabel: 'Resync billing',
          workflow: 'wf_01JBILLINGRESYNC',
        },
      ],
      componentsPath: ['cards', 0, 'components'],
      rejected: false,
      fault: null,
    },
    {
      path: ['cards', 1],
      key: 'usage',
      timeToLiveSeconds: 300,
      components: [
        {
          kind: 'componentContainer',
          containerContent: [
            {
              kind: 'componentRow',
              rowMainContent: [
                {
                  kind: 'componentText',
                  text: 'Events sent',
                  textSize: 'M',
                  textColor: 'NORMAL',
                },
                {
                  kind: 'componentText',
                  text: 'This billing period',
                  textSize: 'S',
                  textColor: 'MUTED',
                },
              ],
              rowAsideContent: [
                {
                  kind: 'componentBadge',
                  badgeLabel: '593 of 1000',
                  badgeColor: 'GREEN',
                },
              ],
            },
            {
              kind: 'componentDivider',
              dividerSpacingSize: 'M',
            },
            {
              kind: 'componentRow',
              rowMainContent: [
                {
                  kind: 'componentText',
                  text: 'Last 24 hours',
                  textSize: 'M',
                  textColor: 'MUTED',
                },
              ],
              rowAsideContent: [
                {
                  kind: 'componentText',
                  text: '**46**',
                  textSize: 'M',
                  textColor: 'NORMAL',
                },
              ],
            },
            {
              kind: 'componentSpacer',
              spacerSize: 'S',
            },
            {
              kind: 'componentRow',
              rowMainContent: [
                {
                  kind: 'componentText',
                  text: 'Last 7 days',
                  textSize: 'M',
                  textColor: 'MUTED',
                },
              ],
              rowAsideContent: [
                {
                  kind: 'componentText',
                  text: '**297**',
                  textSize: 'M',
                  textColor: 'NORMAL',
                },
              ],
            },
            {
              kind: 'componentDivider',
              dividerSpacingSize: 'M',
            },
            {
              kind: 'componentLinkButton',
              linkButtonLabel: 'View usage report',
              linkButtonUrl: 'https://app.grocery.example/reports/usage',
              opens: true,
            },
          ],
        },
      ],
      componentsPath: ['cards', 1, 'components'],
      rejected: false,
      fault: null,
    },
    {
      path: ['cards', 2],
      key: 'trial-banner',
      timeToLiveSeconds: null,
      components: null,
      componentsPath: ['cards', 2, 'components'],
      rejected: false,
      fault: null,
    },
  ],
  problems: [],
  problemCount: 0,
  errorCount: 0,
};
