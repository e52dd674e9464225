import type {
  Drawn,
  DrawnComponent,
  SpacingSize,
  TextColor,
  TextSize,
} from '../../src/cards/format/drawn.ts';

/** The cards of the reference screenshots, word for word. */
export interface ReferenceCard {
  title: string;
  components: readonly DrawnComponent[];
}

function text(words: string, textColor: TextColor = 'NORMAL', textSize: TextSize = 'M'): DrawnComponent {
  return { kind: 'componentText', text: words, textSize, textColor };
}

const small = (words: string, color: TextColor = 'NORMAL') => text(words, color, 'S');

function row(main: DrawnComponent[], aside: DrawnComponent[]): DrawnComponent {
  return { kind: 'componentRow', rowMainContent: main, rowAsideContent: aside };
}

function badge(badgeLabel: string, badgeColor: Drawn<'componentBadge'>['badgeColor']): DrawnComponent {
  return { kind: 'componentBadge', badgeLabel, badgeColor };
}

const space = (spacerSize: SpacingSize): DrawnComponent => ({ kind: 'componentSpacer', spacerSize });
const divider = (dividerSpacingSize: SpacingSize): DrawnComponent => ({
  kind: 'componentDivider',
  dividerSpacingSize,
});

function link(linkButtonLabel: string): DrawnComponent {
  return {
    kind: 'componentLinkButton',
    linkButtonLabel,
    linkButtonUrl: 'https://example.com/',
    opens: true,
  };
}

const copy: DrawnComponent = {
  kind: 'componentCopyButton',
  copyButtonValue: 'in_1',
  copyButtonTooltipLabel: 'Copy',
};

export const REFERENCE_CARDS = {
  'card-subscription-status': {
    title: 'Subscription',
    components: [
      row([text('Plan', 'MUTED')], [badge('Starter', 'YELLOW')]),
      space('M'),
      row([text('Expires', 'MUTED')], [text('07 Jan, 2023')]),
    ],
  },
  'card-usage': {
    title: 'Usage',
    components: [
      {
        kind: 'componentContainer',
        containerContent: [
          row([text('Events sent'), small('This billing period', 'MUTED')], [badge('593 of 1000', 'GREEN')]),
          divider('M'),
          row([text('Last 24 hours', 'MUTED')], [text('**46**')]),
          space('S'),
          row([text('Last 7 days', 'MUTED')], [text('**297**')]),
          divider('M'),
          link('View usage report'),
        ],
      },
    ],
  },
  'card-latest-invoice': {
    title: 'Latest invoice',
    components: [
      row([text('Invoice #251-82'), small('Due date: Oct 31, 2022', 'MUTED')], [badge('Past due', 'RED')]),
      space('M'),
      small('Billing period', 'MUTED'),
      small('Oct 01, 2022 → Oct 31, 2022'),
      space('M'),
      small('Invoice items', 'MUTED'),
      space('S'),
      row([small('14 x Pro Licences @ $20')], [small('$280.00')]),
      space('S'),
      row([small('68 x Extra Credits @ $5.25')], [small('$357.00')]),
      space('S'),
      row([small('**Total**')], [small('**$637.00**')]),
      space('XL'),
      row([link('View in Stripe')], [copy]),
    ],
  },
} satisfies Record<string, ReferenceCard>;

/** Pictures of one component each: they stand in the middle of 832 × 150 px. */
export const REFERENCE_COMPONENTS = {
  'ui-component-badge': [
    badge('Grey', 'GREY'),
    badge('Yellow', 'YELLOW'),
    badge('Green', 'GREEN'),
    badge('Blue', 'BLUE'),
    badge('Red', 'RED'),
  ],
  'ui-component-copy-button': [copy],
  'ui-component-link-button': [link('Link button')],
  'ui-component-plain-text': [
    {
      kind: 'componentPlainText',
      plainText: 'The quick brown fox jumps over the lazy dog.',
      plainTextSize: 'M',
      plainTextColor: 'NORMAL',
    },
  ],
  'ui-component-text': [text('The **quick** brown fox *jumps* over the [lazy link](https://example.com).')],
  'ui-component-workflow-button': [
    { kind: 'componentWorkflowButton', workflowButtonLabel: 'Run workflow', workflow: 'wf_1' },
  ],
} satisfies Record<string, readonly DrawnComponent[]>;
