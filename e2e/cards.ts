import { componentTable } from '../src/cards/format/components/table.ts';

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

/** A row with a text and a badge. */
export const planRow = {
  componentRow: {
    rowMainContent: [{ componentText: { text: 'Plan', textColor: 'MUTED' } }],
    rowAsideContent: [{ componentBadge: { badgeLabel: 'Starter', badgeColor: 'YELLOW' } }],
  },
};

export const planCard: CardJson = { key: 'plan', components: [planRow] };

/** Adds the components that the list below doesn't contain yet, using the table's examples. */
function withTheRest(components: readonly object[]): readonly object[] {
  const written = JSON.stringify(components);
  return [
    ...components,
    ...Object.values(componentTable)
      .filter(({ kind }) => !written.includes(`"${kind}"`))
      .map(({ example }) => example),
  ];
}

/** One of each component, including those in the row and the container. */
export const everyComponent: CardJson = {
  key: 'everything',
  components: withTheRest([
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
  ]),
};
