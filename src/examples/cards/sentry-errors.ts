import type { ComponentJson, ExampleCard } from './example-card.ts';

interface SentryIssue {
  level: 'ERROR' | 'WARN';
  project: string;
  id: string;
  message: string;
  requestId: string | null;
  handling: { text: string; textColor: 'ERROR' | 'WARNING' };
}

function labelled(label: string, value: string): ComponentJson[] {
  return [
    { componentText: { text: label, textSize: 'S', textColor: 'MUTED' } },
    { componentPlainText: { plainText: value, plainTextSize: 'S' } },
  ];
}

function copied(label: string, value: string): ComponentJson {
  return {
    componentRow: {
      rowMainContent: labelled(label, value),
      rowAsideContent: [
        { componentCopyButton: { copyButtonValue: value, copyButtonTooltipLabel: `Copy the ${label}` } },
      ],
    },
  };
}

function linked(label: string, url: string): ComponentJson {
  return { componentLinkButton: { linkButtonLabel: label, linkButtonUrl: url } };
}

function issueContainer(issue: SentryIssue): ComponentJson {
  const space: ComponentJson = { componentSpacer: { spacerSize: 'S' } };
  return {
    componentContainer: {
      containerContent: [
        {
          componentRow: {
            rowMainContent: [
              {
                componentBadge: {
                  badgeLabel: issue.level,
                  badgeColor: issue.level === 'ERROR' ? 'RED' : 'YELLOW',
                },
              },
            ],
            rowAsideContent: [{ componentText: { text: issue.project, textSize: 'S', textColor: 'MUTED' } }],
          },
        },
        space,
        copied('Sentry ID', issue.id),
        space,
        ...labelled('Message', issue.message),
        space,
        ...(issue.requestId === null ? [] : [copied('Request ID', issue.requestId), space]),
        {
          componentRow: {
            rowMainContent: [{ componentText: { ...issue.handling, textSize: 'S' } }],
            rowAsideContent: [
              { componentText: { text: 'Environment: **production**', textSize: 'S', textColor: 'MUTED' } },
            ],
          },
        },
        { componentSpacer: { spacerSize: 'M' } },
        {
          componentRow: {
            rowMainContent: [linked('View Sentry', `https://grocery.sentry.io/issues/${issue.id}`)],
            rowAsideContent: [linked('View Logs', `https://logs.grocery.example/${issue.project}`)],
          },
        },
      ],
    },
  };
}

export const sentryErrors: ExampleCard = {
  title: 'Recent Sentry issues',
  description: 'One container for each issue, with ids to copy and plain text that is never markdown.',
  card: {
    key: 'sentry-errors',
    timeToLiveSeconds: 60,
    components: [
      issueContainer({
        level: 'ERROR',
        project: 'prod-email-sender',
        id: 'BACKEND-PROD-5N3',
        message:
          'There has been an error sending user email uem_01GFNH9MEQWA5P2JJB8GSYW96D. Error code: ERR_TIMEOUT',
        requestId: '5duxh2unoti-rkkf9pqnq2g',
        handling: { text: 'Unhandled', textColor: 'ERROR' },
      }),
      { componentSpacer: { spacerSize: 'M' } },
      issueContainer({
        level: 'WARN',
        project: 'prod-background-job',
        id: 'BACKEND-PROD-4J2',
        message: 'THROTTLE Request role exceeded. Backing off and retrying in 184ms.',
        requestId: null,
        handling: { text: 'Warning', textColor: 'WARNING' },
      }),
    ],
  },
};
