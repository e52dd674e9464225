/** Cards as the endpoints of these tests send them. */

interface CardJson {
  key: string;
  timeToLiveSeconds?: number;
  components: readonly unknown[] | null;
}

/** A card that shows these lines of text. */
export function textCard(key: string, ...lines: string[]): CardJson {
  return { key, components: lines.map((text) => ({ componentText: { text } })) };
}

/** A text in a row with a badge beside it. */
export const planRow = {
  componentRow: {
    rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
    rowAsideContent: [{ componentBadge: { badgeLabel: 'Starter', badgeColor: 'YELLOW' } }],
  },
};

export const planCard: CardJson = { key: 'plan', components: [planRow] };

/** One of each of the twelve components, the ones in the row and the container included. */
export const everyComponent: CardJson = {
  key: 'everything',
  components: [
    { componentText: { text: '**Bold** and [a link](https://grocery.example/terms)', textSize: 'L' } },
    { componentPlainText: { plainText: 'Stays **as it is**' } },
    { componentBadge: { badgeLabel: 'Paid', badgeColor: 'GREEN' } },
    { componentCopyButton: { copyButtonValue: 'cus_01J8', copyButtonTooltipLabel: 'Copy the customer id' } },
    {
      componentLinkButton: {
        linkButtonLabel: 'Open billing',
        linkButtonUrl: 'https://grocery.example/billing',
      },
    },
    {
      componentWorkflowButton: {
        workflowButtonLabel: 'Resync billing',
        workflowButtonWorkflowIdentifier: { workflowId: 'wf_01J8' },
      },
    },
    { componentDivider: { dividerSpacingSize: 'M' } },
    { componentSpacer: { spacerSize: 'XL' } },
    { componentDateTime: { dateTimeIso8601: '2026-11-01T14:13:00.000Z' } },
    { componentUser: { userIdentifier: { emailAddress: 'grace@grocery.example' } } },
    planRow,
    { componentContainer: { containerContent: [{ componentText: { text: 'Inside' } }] } },
  ],
};

export const COMPONENT_KINDS = [
  'componentText',
  'componentPlainText',
  'componentBadge',
  'componentCopyButton',
  'componentLinkButton',
  'componentWorkflowButton',
  'componentDivider',
  'componentSpacer',
  'componentDateTime',
  'componentUser',
  'componentRow',
  'componentContainer',
] as const;
