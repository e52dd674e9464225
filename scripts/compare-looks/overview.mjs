import { textWidth } from './parts.mjs';

/** Named measures of the cards in the picture of a whole panel. */

/** The lines of text from `from` to `to` across, by name from top to bottom, with their widths. Null skips one. */
function widths(image, names, from, to) {
  const lines = image.runs('y', from + 1, to, { tolerance: 40, start: 40 });
  if (lines.length !== names.length) {
    throw new Error(`There are ${lines.length} lines where ${names.length} were expected.`);
  }
  const named = names.map((name, index) => [name, lines[index]]).filter(([name]) => name !== null);
  return {
    found: Object.fromEntries(named),
    measured: Object.fromEntries(
      named.map(([name, run]) => [`“${name}” width`, textWidth(image, run, from, to, { gap: 12 })]),
    ),
  };
}

const ORDER_LINES = [
  'Order #123',
  '29 Oct, 2022',
  'Order value',
  '$512.00',
  'Shipping address',
  '12 Example Street',
  '4KE, UK',
  null,
];

export function orders(image) {
  const { found, measured } = widths(image, ORDER_LINES, 37, 222);
  const [address, rest] = [found['12 Example Street'], found['4KE, UK']];
  return {
    ...measured,
    '“12 Example Street” width': textWidth(image, address, 37, 322),
    'wrapped S text, line to line': rest.end - address.end,
    'text colour': image.darkest(40, address.start, 300, address.end),
    'muted colour': image.darkest(40, found['Order value'].start, 110, found['Order value'].end),
  };
}

const ISSUE_LINES = [
  null,
  'Sentry ID',
  'BACKEND-PROD-5N3',
  'Message',
  'There has been',
  'uem_',
  'Error code',
  'Request ID',
  '5duxh2unoti',
  'Unhandled',
  null,
  null,
  'Sentry ID of the second',
  'BACKEND-PROD-4J2',
  'Message of the second',
  'THROTTLE',
  'and retrying',
  'Warning',
  null,
];
const LONG_LINES = ['There has been', 'uem_', 'Error code', 'THROTTLE', 'and retrying'];

export function sentry(image) {
  const { found, measured } = widths(image, ISSUE_LINES, 37, 170);
  const long = LONG_LINES.map((name) => [
    `“${name}” width`,
    textWidth(image, found[name], 37, 322, { gap: 12 }),
  ]);
  const colourOf = (name) => image.darkest(38, found[name].start, 110, found[name].end);
  return {
    ...measured,
    ...Object.fromEntries(long),
    '“Environment: production” width': textWidth(image, found.Unhandled, 170, 322, { gap: 12 }),
    'wrapped S text, line to line': (found['Error code'].start - found['There has been'].start) / 2,
    '“Unhandled” colour': colourOf('Unhandled'),
    '“Warning” colour': colourOf('Warning'),
  };
}

export function details(image) {
  const [registered, signedIn] = image.runs('y', 25, 100, { tolerance: 40, start: 50 });
  return {
    '“Registered at” width': textWidth(image, registered, 20, 180, { gap: 12 }),
    '“07/30/2022, 2:16 PM” width': textWidth(image, registered, 180, 340, { gap: 12 }),
    '“Last signed in” width': textWidth(image, signedIn, 20, 180, { gap: 12 }),
    '“11/01/2022, 2:13 PM” width': textWidth(image, signedIn, 180, 340, { gap: 12 }),
    'row to row': signedIn.start - registered.start,
  };
}
