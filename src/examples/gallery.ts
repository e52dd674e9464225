import { accountDetails } from './cards/account-details.ts';
import { componentLibrary } from './cards/component-library.ts';
import type { ExampleCard } from './cards/example-card.ts';
import { lastOrder } from './cards/last-order.ts';
import { latestInvoice } from './cards/latest-invoice.ts';
import { noData } from './cards/no-data.ts';
import { sentryErrors } from './cards/sentry-errors.ts';
import { subscriptionStatus } from './cards/subscription-status.ts';
import { usage } from './cards/usage.ts';
import { workflowButton } from './cards/workflow-button.ts';

/** All example cards, in the order in which the gallery lists them and the example endpoint sends them. */
export const EXAMPLE_CARDS: readonly ExampleCard[] = [
  subscriptionStatus,
  latestInvoice,
  usage,
  sentryErrors,
  accountDetails,
  lastOrder,
  workflowButton,
  noData,
  componentLibrary,
];
