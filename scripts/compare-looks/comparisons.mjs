import { invoice, subscription, usage } from './cards.mjs';
import {
  copyButton,
  divider,
  markdown,
  oneBadge,
  oneButton,
  spacers,
  words,
  workflow,
} from './components.mjs';
import { details, orders, sentry } from './overview.mjs';
import { asideIcon, asideOneBadge, asideText, container, row } from './row-and-container.mjs';

/**
 * What is compared. `part`: the name of the case, if a picture shows several. `crop`: the part of the picture that
 * the case fills, in CSS pixels. `nth`: compares only this component of the case; without it, the whole card is
 * compared. `scale`: the picture's device pixels per CSS pixel, 2 by default.
 */
export const COMPARISONS = [
  { reference: 'card-subscription-status', measure: subscription },
  { reference: 'card-usage', measure: usage },
  { reference: 'card-latest-invoice', measure: invoice },
  // The cards of this picture are 702 and 704 device pixels wide, and 360 CSS pixels.
  {
    reference: 'panel-overview',
    part: 'orders',
    scale: 702 / 360,
    crop: [49.2, 100.5, 409.2, 431],
    measure: orders,
  },
  {
    reference: 'panel-overview',
    part: 'sentry',
    scale: 704 / 360,
    crop: [433.6, 24.5, 793.6, 694.4],
    measure: sentry,
  },
  {
    reference: 'panel-overview',
    part: 'details',
    scale: 704 / 360,
    crop: [49.1, 607.5, 409.1, 716],
    measure: details,
  },
  ...['grey', 'yellow', 'green', 'blue', 'red'].map((name, nth) => ({
    reference: 'ui-component-badge',
    name,
    nth,
    crop: [
      [199, 59, 270, 91],
      [286, 59, 369, 91],
      [385, 59, 465, 91],
      [481, 59, 550, 91],
      [566, 59, 632, 91],
    ][nth],
    measure: oneBadge,
  })),
  ...[asideText, asideIcon, asideOneBadge].map((measureAside, nth) => ({
    reference: 'ui-component-row',
    name: ['text', 'copy button', 'badge'][nth],
    nth,
    // Inside the white box around each row. The insets of that box are part of the picture.
    crop: [229, 69 + 69 * nth, 552, 112 + 69 * nth],
    measure: (image) => row(image, measureAside),
  })),
  { reference: 'ui-component-container', nth: 0, crop: [222, 32, 559, 118], measure: container },
  { reference: 'ui-component-divider', nth: 0, crop: [287, 58, 545, 93], measure: divider },
  { reference: 'ui-component-spacer', crop: [291, 50, 541, 220], measure: spacers },
  { reference: 'ui-component-link-button', nth: 0, crop: [360, 54, 472, 98], measure: oneButton },
  { reference: 'ui-component-copy-button', nth: 0, crop: [402, 60, 430, 90], measure: copyButton },
  { reference: 'ui-component-plain-text', nth: 0, crop: [260, 64, 572, 90], measure: words },
  { reference: 'ui-component-text', nth: 0, crop: [260, 64, 572, 90], measure: markdown },
  { reference: 'ui-component-workflow-button', nth: 0, crop: [346, 52, 482, 96], measure: workflow },
];
