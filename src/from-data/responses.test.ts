import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../cards/check.ts';
import { cardFromData, type DataForCard, openData } from './card-from-data.ts';
import { MAX_FIRST_TICKS } from './first-ticks.ts';
import { textOf } from './shown-value.ts';

interface Expected {
  title: string;
  /** What a support agent wants to see first, as label and value; for a list, the values of its first two items. */
  wants: readonly string[];
  /** Text that must not be on the first card. */
  never: readonly string[];
}

/** Responses of well-known APIs: their own field names and shapes, with invented data. */
const EXPECTED: Readonly<Record<string, Expected>> = {
  'billing/chargebee-subscription': {
    title: 'Customer data',
    wants: [
      'Status: Non renewing',
      'MRR: €249.00',
      'Current term end: 2025-12-01T00:00:00Z',
      'First name: Ines',
      'Amount: €199.00, €50.00',
    ],
    never: ['pii_cleared', 'resource_version', '1762084800123'],
  },
  'billing/paddle-subscription': {
    title: 'Customer data',
    wants: [
      'Status: Past due',
      'Next billed: 2026-12-12T10:37:59.556997Z',
      'Unit price: $30.00',
      'Quantity: 10',
      'ID: sub_01hv8y5ehszzq0yv20ttx3166y',
    ],
    never: ['c8e7a6c4-9d5b-4d3e-9f7b-3f1a5f8e2c11', 'account_setting'],
  },
  'billing/paypal-order': {
    title: 'Customer data',
    wants: [
      'Status: Completed',
      'Amount: SEK 1,249.00',
      'Email address: buyer.otto@example.com',
      'Surname: Lindqvist',
      'ID: 5O190127TN364715T',
    ],
    never: ['api-m.paypal.com'],
  },
  'billing/quickbooks-invoice': {
    title: 'Invoice',
    wants: [
      'Doc number: 1037',
      'Total amt: $362.07',
      'Due: 2026-10-19T12:00:00Z',
      'Name: Sonnenschein Family Store',
      'Description: Rock Fountain, Fountain Pump',
      'Amount: $275.00, $12.75',
    ],
    never: ['SyncToken', 'SalesItemLineDetail', 'NeedToPrint'],
  },
  'billing/recurly-account': {
    title: 'Account',
    wants: [
      'First name: Hank',
      'State: Active',
      'Email: hank@ledgerpost.example',
      'Company: Ledgerpost',
      'Has past due invoice: Yes',
    ],
    never: ['uUv7bPEkxVYYbTPuPvpPDg', '545454'],
  },
  'billing/square-payment': {
    title: 'Payment',
    wants: [
      'Status: Completed',
      'Total: $50.50',
      'Tip: $5.00',
      'Created: 2026-10-13T21:14:29.577Z',
      'Receipt: https://squareup.example/receipt/preview/bP9mAsEMYPUGjjGNaNO5ZDVyLhSZY',
    ],
    never: ['sq-1-Hxim77tbdcbGejOejnoAklBVJed2', 'TPtNEOBOa6Qq6E3C3IjckSVOM6b3hMbfhjvTxHBQUsB6o'],
  },
  'billing/stripe-charge': {
    title: 'Charge',
    wants: [
      'Status: Failed',
      'Amount: £129.00',
      'Failure message: Your card has insufficient funds.',
      'Name: Lena Hughes',
      'ID: ch_3QKa1bL8vWc0DnE30x9YzAbC',
    ],
    never: ['Xt5EWLLDS7FJjR1c', 'Livemode'],
  },
  'billing/stripe-customer': {
    title: 'Customer',
    wants: [
      'Name: Noordlicht Fietsen BV',
      'Balance: -€12.50',
      'Delinquent: Yes',
      'Email: finance@noordlicht.example',
      'ID: cus_QxT4mB7Lw2ZpRk',
      'Created: 2024-04-01T10:05:32Z',
    ],
    never: ['pm_1PfXq2L8vWc0DnE3tYh5kZsa'],
  },
  'billing/stripe-invoice': {
    title: 'Invoice',
    wants: [
      'Number: A81B2C9D-0026',
      'Status: Open',
      'Amount due: $294.00',
      'Due: 2025-11-08T00:01:00Z',
      'Hosted invoice: https://invoice.stripe.com/i/acct_1HarborLabs/live_YWNjdF8xSGFyYm9yTGFicyxfUUp4Szc?s=ap',
      'Amount: $240.00, $54.00',
    ],
    never: ['webhooks', 'subscription_cycle'],
  },
  'billing/stripe-subscription': {
    title: 'Subscription',
    wants: [
      'Status: Active',
      'Cancel at period end: Yes',
      'Current period end: 2025-12-01T00:00:00Z',
      'Quantity: 6',
      'Amount: $49.00',
    ],
    never: ['si_QgT7hVnM2pLx9w', 'create_invoice'],
  },
  'billing/xero-invoices': {
    title: 'Invoice',
    wants: [
      'Invoice number: OIT-00546',
      'Status: Authorised',
      'Amount due: NZ$1,025.00',
      'Due: 2026-11-10T00:00:00Z',
      'Name: City Agency',
    ],
    never: ['Support Cards', '0c1a5d4e-77b4-4f0b-8f8b-4f2b9c1d7f10'],
  },
  'crm/calendly-event': {
    title: 'Customer data',
    wants: [
      'Name: Onboarding call',
      'Status: Canceled',
      'Start time: 2026-11-24T12:30:00.000000Z',
      'Reason: Out sick',
    ],
    never: ['<p>', 'api.calendly.com'],
  },
  'crm/hubspot-contact': {
    title: 'Customer data',
    wants: [
      'First name: Brian',
      'Last name: Halligan-Ruiz',
      'Lifecycle stage: Customer',
      'Email: brian@biglytics.example',
      'Company: Biglytics',
      'Recent deal amount: 1,500.00',
    ],
    never: ['DIRECT_TRAFFIC', '881204'],
  },
  'crm/hubspot-deals': {
    title: 'Customer data',
    wants: [
      'Deal name: Biglytics, 40 seats, Biglytics, first year',
      'Deal stage: Contract sent, Closed won',
      'Amount: 12,000.00, 4,800.00',
      'Close date: 2026-12-15T00:00:00Z, 2025-12-20T00:00:00Z',
    ],
    never: ['?after='],
  },
  'crm/intercom-contact': {
    title: 'Contact',
    wants: [
      'Name: Joe Castle',
      'Email: joe@winterfell.example',
      'Has hard bounced: Yes',
      'Last seen: 2025-11-19T17:01:12Z',
      'Monthly spend: 155.98',
      'ID: 5ba682d23d7cf92bef87bfd4',
    ],
    never: ['128Wash.jpg', '/tags/2'],
  },
  'crm/mailchimp-member': {
    title: 'Customer data',
    wants: [
      'Full name: Urist McVankab',
      'Status: Unsubscribed',
      'Email address: urist@example.com',
      'Tags: beta, newsletter',
    ],
    never: ['us7.api.mailchimp', '198.51.100.10'],
  },
  'crm/posthog-person': {
    title: 'Customer data',
    wants: ['Plan: scale', 'Organization: Cobalto', 'Seats: 25', 'Created: 2025-06-30T09:01:44.120000Z'],
    never: ['Porto', '$browser'],
  },
  'crm/salesforce-account': {
    title: 'Customer data',
    wants: [
      'Name: Grand Hotel Kellner',
      'Customer priority: High',
      'Annual revenue: 5.0E8',
      'SLA expiration: 2026-12-02T12:00:00Z',
      'ID: 001D000000IqhSLIAZ',
      'Website: https://grandkellner.example',
    ],
    never: ['/services/', 'SystemModstamp'],
  },
  'crm/segment-profile': {
    title: 'Customer data',
    wants: [
      'Name: Rosa Delgado',
      'Plan: Business',
      'MRR: 249.0',
      'Lifetime value: 8400000.0',
      'Churn risk: High',
      'Last seen: 2026-11-20T21:11:40Z',
    ],
    never: ['$2b$12$', 'cdn.loom.example'],
  },
  'crm/twilio-message': {
    title: 'Customer data',
    wants: [
      'Status: Undelivered',
      'Error message: Message blocked',
      'Error code: 30004',
      'To: +14155550123',
      'Sent: 2026-11-20T20:12:30+00:00',
      'SID: SM1f0e8ae6ade43cb3c0ce4525424e404f',
    ],
    never: ['Media.json', '2010-04-01'],
  },
  'crm/zendesk-ticket': {
    title: 'Ticket',
    wants: [
      'Subject: Help, my printer is on fire',
      'Status: Pending',
      'Priority: High',
      'Tags: enterprise, printer',
      'ID: 35436',
    ],
    never: ['{{dc.', '84432'],
  },
  'engineering/github-issue': {
    title: 'Customer data',
    wants: [
      'Title: Map tiles stay blank after waking from sleep',
      'State: Open',
      'Labels: bug, maps',
      'Link: https://github.com/kelp-robotics/atlas/issues/1347',
      'Login: oktavia-b',
    ],
    never: ['api.github.com', 'I_kwDOA1b2c86bFq0a', 'avatars'],
  },
  'engineering/github-user': {
    title: 'User',
    wants: [
      'Name: Oktavia Brandt',
      'Login: oktavia-b',
      'Company: @kelp-robotics',
      'Created: 2019-11-28T09:14:22Z',
      'Link: https://github.com/oktavia-b',
    ],
    never: ['api.github.com', 'MDQ6VXNlcjU4MzEyMDAx', 'avatars'],
  },
  'engineering/jira-issue': {
    title: 'Customer data',
    wants: [
      'Key: OPS-231',
      'Summary: Nightly sync stops at 3 %',
      'Status: In Progress',
      'Priority: High',
      'Due: 2026-11-25T12:00:00Z',
      'Display name: Sam Ito',
    ],
    never: ['/rest/api/', 'avatar'],
  },
  'engineering/linear-issue': {
    title: 'Issue',
    wants: [
      'Identifier: CAR-418',
      'Title: Export to CSV drops the last column',
      'State: In Progress',
      'Priority: High',
      'Due: 2026-11-28T12:00:00Z',
      'Name: Mira Falk',
    ],
    never: ['#f2c94c', '-2144.61'],
  },
  'engineering/linear-issues': {
    title: 'Issues',
    wants: [
      'Identifier: CAR-418, CAR-402',
      'State: In Progress, Backlog',
      'Priority: High, Low',
      'Link: https://linear.app/cartology/issue/CAR-418, https://linear.app/cartology/issue/CAR-402',
    ],
    never: ['endCursor'],
  },
  'engineering/pagerduty-incidents': {
    title: 'Incidents',
    wants: [
      'Title: Checkout latency above 4 s in eu-west, Certificate of files.harbor.example expires in 3 days',
      'Status: Acknowledged, Triggered',
      'Urgency: High, Low',
    ],
    never: ['api.pagerduty.com', 'escalation_policy'],
  },
  'engineering/sentry-issue': {
    title: 'Customer data',
    wants: [
      "Title: TypeError: Cannot read properties of undefined (reading 'total')",
      'Level: Error',
      'Status: Unresolved',
      'Short ID: CHECKOUT-WEB-5N3',
      'Last seen: 2026-11-21T07:58:12Z',
      'Link: https://grocery.sentry.io/issues/5812094471/',
    ],
    never: ['in_app_frame_mix'],
  },
  'engineering/sentry-issues': {
    title: 'Customer data',
    wants: [
      'Level: Error, Warning',
      'Status: Unresolved, Ignored',
      'Short ID: CHECKOUT-WEB-5N3, BILLING-API-4J2',
      'Link: https://grocery.sentry.io/issues/5812094471/, https://grocery.sentry.io/issues/5790011873/',
    ],
    never: ['4505281'],
  },
  'engineering/statuspage-summary': {
    title: 'Customer data',
    wants: [
      'Status: Partial System Outage',
      'Name: Checkout is slow in Europe',
      'Impact: Major',
      'Name: API, Dashboard',
      'Status: Partial outage, Operational',
    ],
    never: ['Etc/UTC', 'kctbh9vrtdwd'],
  },
  'engineering/vercel-deployment': {
    title: 'Customer data',
    wants: [
      'Name: storefront',
      'Status: Error',
      'Error message: Command "npm run build" exited with 1',
      'Plan: pro',
      'ID: dpl_89qyp1cskzkLrVicDaZoDbjyHuDJ',
    ],
    never: ['dad65cf2bd48a92a6d9c6b9b5e2f14b1'],
  },
  'people/auth0-user': {
    title: 'Customer data',
    wants: [
      'Name: Nadia Farouk',
      'Email: nadia.farouk@quill.example',
      'Blocked: Yes',
      'Email verified: No',
      'Last login: 2026-11-20T16:09:54.447Z',
      'Plan: team',
      'User ID: auth0|648a7e21c9b8f2a4d1e0f3b5',
    ],
    never: ['gravatar', 'guardian'],
  },
  'people/clerk-user': {
    title: 'User',
    wants: [
      'First name: Tomas',
      'Last name: Rehak',
      'Locked: Yes',
      'Email address: tomas.rehak@pivovar.example',
      'Last sign in: 2025-11-20T08:00:12.345Z',
      'Plan: business',
    ],
    never: ['img.clerk.example', 'gravatar', '2412'],
  },
  'people/firebase-users': {
    title: 'User',
    wants: [
      'Display name: Greta Lund',
      'Email: greta.lund@example.com',
      'Email verified: Yes',
      'Disabled: No',
      'Last login: 2025-11-21T07:27:01.870Z',
      'Local ID: Zr1pQ7sT9uVwXyZ0aBcDeFgHiJk2',
    ],
    never: ['UkVEQUNURUQ=', 'photo.jpg'],
  },
  'people/okta-user': {
    title: 'Customer data',
    wants: [
      'First name: Isaac',
      'Last name: Brock',
      'Status: Password expired',
      'Email: isaac.brock@quill.example',
      'Last login: 2026-11-10T17:39:19.000Z',
      'ID: 00ub0oNGTSWTBKOLGLNR',
    ],
    never: ['cowboy', 'reset_password'],
  },
  'people/slack-user': {
    title: 'User',
    wants: ['Real name: Hana Mori', 'Email: hana.mori@kumo.example', 'Deleted: No', 'ID: W012A3CDE'],
    never: ['ge3b51ca72de', '32400'],
  },
  'people/supabase-user': {
    title: 'Customer data',
    wants: [
      'Full name: Lars Holm',
      'Email: lars@fjordkraft.example',
      'Plan: free',
      'Last sign in: 2026-11-20T05:58:03.812345Z',
      'ID: 11111111-2222-4333-8444-555555555555',
    ],
    never: ['google'],
  },
  'people/zoom-user': {
    title: 'Customer data',
    wants: [
      'Display name: Pedro Almeida',
      'Status: Active',
      'Email: pedro@marisco.example',
      'Company: Marisco',
      'Last login: 2026-11-20T18:02:44Z',
    ],
    never: ['533895', 'xmpp', 'us04'],
  },
  'shops/easypost-tracker': {
    title: 'Tracker',
    wants: [
      'Status: Available for pickup',
      'Carrier: USPS',
      'Est delivery date: 2026-11-20T00:00:00Z',
      'Public: https://track.easypost.example/djE6dHJrXzdhMWYwYjNj',
    ],
    never: ['TrackerFee', '17.6'],
  },
  'shops/shopify-customers': {
    title: 'Customer',
    wants: [
      'First name: Maya',
      'State: Enabled',
      'Total spent: $1,904.63',
      'Orders count: 12',
      'Email: maya.osei@example.com',
      'ID: 207119551288',
    ],
    never: ['gid://', 'single_opt_in'],
  },
  'shops/shopify-order': {
    title: 'Order',
    wants: [
      'Name: #4182',
      'Financial status: Paid',
      'Fulfillment status: Partial',
      'Total price: $189.40',
      'ID: 5874512039184003021',
      'Name: Arc floor lamp - Brass, Paper shade - Large',
      'Price: $129.00, $29.00',
    ],
    never: ['68778783ad298f1c80c3bafcddeea02f', '203.0.113.77', 'gid://', 'Mozilla'],
  },
  'shops/shopify-order-graphql': {
    title: 'Order',
    wants: [
      'Name: #4190',
      'Display financial status: Partially refunded',
      'Display fulfillment status: Unfulfilled',
      'Current total price: €640.00',
      'Total refunded: €80.00',
      'Display name: Jonas Weber',
      'Title: Pendant, opal glass, Ceiling rose',
    ],
    never: ['gid://', 'eyJsYXN0X2lkIjoxfQ=='],
  },
  'shops/woocommerce-order': {
    title: 'Customer data',
    wants: [
      'Status: On hold',
      'Total: £29.35',
      'Created: 2026-10-22T16:28:02Z',
      'Email: priya.nair@example.com',
      'Total: £6.00, £12.00',
    ],
    never: ['wc_order_58d2d042d1d', '9f86d081884c7d659a2feaa0c55ad015', 'mozilla'],
  },
};

const FOLDER = new URL('./responses/', import.meta.url);

function responseText(name: string): string {
  return readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
}

function opened(name: string): DataForCard {
  const read = openData(responseText(name));
  if (!read.ok) throw new Error(read.message);
  return read.data;
}

test('every response has its expectation', () => {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.json'))
    .map((path) => path.replace(/\.json$/, '').replaceAll('\\', '/'));
  expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

describe.each(Object.entries(EXPECTED))('%s', (name, { title, wants, never }) => {
  test('shows first what a support agent would want, in at most ten fields, and nothing that is noise or secret', () => {
    const data = opened(name);
    const shown = data.outline.groups
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => data.ticked.includes(id))
      .map(({ label, values }) => `${label}: ${values.slice(0, 2).map(textOf).join(', ')}`);
    expect(data.title).toBe(title);
    expect(shown).toEqual(expect.arrayContaining([...wants]));
    expect(shown.length).toBeLessThanOrEqual(MAX_FIRST_TICKS);
    const card = cardFromData(data, data.ticked).text;
    for (const noise of never) expect(card).not.toContain(noise);
  });

  test('becomes a card without problems with the first fields, and with all of them too, but for a placeholder in the data', () => {
    const data = opened(name);
    const all = data.outline.groups.flatMap(({ fields }) => fields.map(({ id }) => id));
    for (const chosen of [data.ticked, all, all.toReversed()]) {
      const checked = checkDocument(cardFromData(data, chosen).text, { as: 'response' });
      const isChosen = ({ code }: { code: string }) => chosen === data.ticked || code !== 'placeholder';
      expect(checked.problems.filter(isChosen)).toEqual([]);
      expect(checked.cards[0]?.components?.length).toBeGreaterThan(0);
    }
  });
});
