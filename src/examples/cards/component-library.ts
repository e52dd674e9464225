import type { ComponentDefinition } from '../../cards/format/components/define.ts';
import { componentTable } from '../../cards/format/components/table.ts';
import { BADGE_COLORS, SPACING_SIZES, TEXT_COLORS, TEXT_SIZES } from '../../cards/format/drawn.ts';
import type { ComponentJson, ExampleCard } from './example-card.ts';

const space: ComponentJson = { componentSpacer: { spacerSize: 'S' } };

function heading(text: string): ComponentJson[] {
  return [
    { componentDivider: { dividerSpacingSize: 'M' } },
    { componentText: { text: `**${text}**` } },
    space,
  ];
}

function captioned(caption: string, ...aside: ComponentJson[]): ComponentJson {
  return {
    componentRow: {
      rowMainContent: [{ componentPlainText: { plainText: caption, plainTextColor: 'MUTED' } }],
      rowAsideContent: aside,
    },
  };
}

const shown: readonly ComponentJson[] = [
  { componentText: { text: '**Text**' } },
  space,
  ...TEXT_SIZES.map((textSize) => ({ componentText: { text: `Text in size ${textSize}`, textSize } })),
  ...TEXT_COLORS.map((textColor) => ({ componentText: { text: `Text in ${textColor}`, textColor } })),
  {
    componentText: {
      text: 'With **bold**, *italic*, ***both***, a [link](https://www.plain.com)\nand a second line.',
    },
  },
  ...heading('Plain text'),
  ...TEXT_SIZES.map((plainTextSize) => ({
    componentPlainText: { plainText: `Plain text in size ${plainTextSize}`, plainTextSize },
  })),
  ...TEXT_COLORS.map((plainTextColor) => ({
    componentPlainText: { plainText: `Plain text in ${plainTextColor}`, plainTextColor },
  })),
  { componentPlainText: { plainText: 'Here **asterisks** stay asterisks.' } },
  ...heading('Badge'),
  ...BADGE_COLORS.map((badgeColor) =>
    captioned(badgeColor, { componentBadge: { badgeLabel: 'Badge', badgeColor } }),
  ),
  ...heading('Buttons'),
  captioned('Copy button', { componentCopyButton: { copyButtonValue: 'cus_01JQ8ALEX' } }),
  captioned('Copy button with its own tooltip', {
    componentCopyButton: {
      copyButtonValue: 'cus_01JQ8ALEX',
      copyButtonTooltipLabel: 'Copy the customer id',
    },
  }),
  space,
  {
    componentLinkButton: {
      linkButtonLabel: 'Link button',
      linkButtonUrl: 'https://www.plain.com/docs/customer-cards',
    },
  },
  space,
  {
    componentWorkflowButton: {
      workflowButtonLabel: 'Workflow button',
      workflowButtonWorkflowIdentifier: { workflowId: 'wf_01JCOMPONENTLIBRARY' },
    },
  },
  ...heading('Divider'),
  ...SPACING_SIZES.flatMap((dividerSpacingSize) => [
    { componentText: { text: `Divider with spacing ${dividerSpacingSize}`, textSize: 'S' } },
    { componentDivider: { dividerSpacingSize } },
  ]),
  { componentText: { text: '**Spacer**' } },
  space,
  ...SPACING_SIZES.flatMap((spacerSize) => [
    { componentText: { text: `Below: a spacer of size ${spacerSize}`, textSize: 'S' } },
    { componentSpacer: { spacerSize } },
  ]),
  ...heading('Date and time'),
  { componentDateTime: { dateTimeIso8601: '2026-11-01T14:13:00.000Z' } },
  ...heading('User'),
  captioned('By e-mail address', {
    componentUser: { userIdentifier: { emailAddress: 'grace@grocery.example' } },
  }),
  captioned('By user id', { componentUser: { userIdentifier: { userId: 'u_01JQ8GRACE' } } }),
  captioned('By machine user id', {
    componentUser: { userIdentifier: { machineUserId: 'mu_01JQ8BILLINGBOT' } },
  }),
  ...heading('Row and container'),
  {
    componentContainer: {
      containerContent: [
        { componentText: { text: 'A container holds components and rows.' } },
        space,
        captioned('A row has a main side', { componentText: { text: 'and an aside' } }),
        captioned(
          'Several components on one side stack',
          { componentBadge: { badgeLabel: 'First', badgeColor: 'BLUE' } },
          { componentText: { text: 'Second', textSize: 'S', textColor: 'MUTED' } },
        ),
      ],
    },
  },
];

/** The example of a component, followed by a copy for each value of its enums. */
function inAllItsLooks({ kind, fields, example }: ComponentDefinition): ComponentJson[] {
  const looks = Object.entries(fields).flatMap(([field, { values }]) =>
    (values ?? []).map((value) => ({ [kind]: { ...Object(example[kind]), [field]: value } })),
  );
  return [example, ...looks];
}

/** The components that aren't shown above yet. */
const others: readonly ComponentJson[] = Object.values(componentTable)
  .filter(({ kind }) => !JSON.stringify(shown).includes(`"${kind}"`))
  .flatMap((definition) => [...heading(definition.name), ...inAllItsLooks(definition)]);

/** Every component of the format with every value of its enums, so each is shown once. */
export const componentLibrary: ExampleCard = {
  title: 'Component library',
  description: 'Every component with every size and colour, to copy from.',
  card: {
    key: 'component-library',
    timeToLiveSeconds: 31536000,
    components: [...shown, ...others],
  },
};
