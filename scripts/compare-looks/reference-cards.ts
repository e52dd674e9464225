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

function copied(label: string, value: string): DrawnComponent {
  return row([small(label, 'MUTED'), small(value)], [copy]);
}

function issue(
  level: DrawnComponent,
  project: string,
  id: DrawnComponent,
  message: string,
  more: DrawnComponent[],
  handling: DrawnComponent,
): DrawnComponent {
  return {
    kind: 'componentContainer',
    containerContent: [
      row([level], [small(project, 'MUTED')]),
      space('S'),
      id,
      space('S'),
      small('Message', 'MUTED'),
      { kind: 'componentPlainText', plainText: message, plainTextSize: 'S', plainTextColor: 'NORMAL' },
      ...more,
      space('S'),
      row([handling], [small('Environment: **production**', 'MUTED')]),
      space('M'),
      row([link('View Sentry')], [link('View Logs')]),
    ],
  };
}

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
  'panel-overview-orders': {
    title: 'Recent orders',
    components: [
      {
        kind: 'componentContainer',
        containerContent: [
          row([text('Order #123'), small('29 Oct, 2022', 'MUTED')], [badge('Delivered', 'GREEN')]),
          divider('M'),
          small('Order value', 'MUTED'),
          small('$512.00'),
          space('S'),
          small('Shipping address', 'MUTED'),
          small('12 Example Street, Faux Avenue, Fakerton, FA4 4KE, UK'),
          divider('M'),
          link('Track order'),
        ],
      },
    ],
  },
  'panel-overview-sentry': {
    title: 'Recent Sentry issues',
    components: [
      issue(
        badge('ERROR', 'RED'),
        'prod-email-sender',
        copied('Sentry ID', 'BACKEND-PROD-5N3'),
        'There has been an error sending user email uem_01GFNH9MEQWA5P2JJB8GSYW96D.\nError code: ERR TIMEOUT',
        [space('S'), copied('Request ID', '5duxh2unoti-rkkf9pqnq2g')],
        small('Unhandled', 'ERROR'),
      ),
      space('M'),
      issue(
        badge('WARN', 'YELLOW'),
        'prod-background-job',
        copied('Sentry ID', 'BACKEND-PROD-4J2'),
        'THROTTLE Request role exceeded. Backing off and retrying in 184ms.',
        [],
        small('Warning', 'WARNING'),
      ),
    ],
  },
  'panel-overview-details': {
    title: 'Customer details',
    components: [
      row([text('Registered at', 'MUTED')], [text('07/30/2022, 2:16 PM')]),
      space('M'),
      row([text('Last signed in', 'MUTED')], [text('11/01/2022, 2:13 PM')]),
    ],
  },
} satisfies Record<string, ReferenceCard>;

/** Pictures of one component each, in the middle of 832 px. */
export const REFERENCE_COMPONENTS = {
  'ui-component-badge': [
    badge('Grey', 'GREY'),
    badge('Yellow', 'YELLOW'),
    badge('Green', 'GREEN'),
    badge('Blue', 'BLUE'),
    badge('Red', 'RED'),
  ],
  'ui-component-container': [{ kind: 'componentContainer', containerContent: [text('Container', 'MUTED')] }],
  'ui-component-copy-button': [copy],
  'ui-component-divider': [divider('M')],
  'ui-component-link-button': [link('Link button')],
  'ui-component-plain-text': [
    {
      kind: 'componentPlainText',
      plainText: 'The quick brown fox jumps over the lazy dog.',
      plainTextSize: 'M',
      plainTextColor: 'NORMAL',
    },
  ],
  'ui-component-row': [
    row([text('Total usage', 'MUTED')], [text('9,412')]),
    row([text('ID-12313')], [copy]),
    row([text('**Team Name**')], [badge('Active', 'BLUE')]),
  ],
  'ui-component-spacer': [
    small('4 px'),
    space('XS'),
    small('8 px'),
    space('S'),
    small('16 px'),
    space('M'),
    small('24 px'),
    space('L'),
    small('32 px'),
    space('XL'),
    small('None'),
  ],
  'ui-component-text': [text('The **quick** brown fox *jumps* over the [lazy link](https://example.com).')],
  'ui-component-workflow-button': [
    { kind: 'componentWorkflowButton', workflowButtonLabel: 'Run workflow', workflow: 'wf_1' },
  ],
} satisfies Record<string, readonly DrawnComponent[]>;
