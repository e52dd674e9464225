import { describe, expect, test } from 'vitest';
import { checkDocument } from '../cards/check.ts';
import { cardFromData, openData } from './card-from-data.ts';
import { textOf } from './shown-value.ts';

/** Responses with shapes and names that no well-known API has, as they might come from someone's own server. */
const ANSWERS: readonly (readonly [
  rule: string,
  json: string,
  wants: readonly string[],
  never: readonly string[],
])[] = [
  [
    'HAL, with amounts as a Swede writes them',
    '{"_links":{"self":{"href":"/orders"}},"_embedded":{"orders":[{"orderNumber":"A-771","total":{"value":"1 299,00","currency":"SEK"},"orderState":"SHIPPED"},{"orderNumber":"A-702","total":{"value":"89,50","currency":"SEK"},"orderState":"RETURNED"}]},"page":{"size":20}}',
    ['Order number: A-771, A-702', 'Total: SEK 1,299.00, SEK 89.50', 'Order state: Shipped, Returned'],
    [],
  ],
  [
    'JSON:API in kebab case, with what its relationships lead to',
    '{"data":{"type":"memberships","id":"4417","attributes":{"membership-number":"M-4417","renews-on":"2027-01-31","status":"lapsed","monthly-fee":"39.00"},"relationships":{"owner":{"data":{"type":"people","id":"77"}}}},"included":[{"type":"people","id":"77","attributes":{"first-name":"Niamh","e-mail":"niamh@example.ie"}}]}',
    ['Membership number: M-4417', 'Status: Lapsed', 'First name: Niamh', 'E mail: niamh@example.ie'],
    ['people'],
  ],
  [
    'cents, with the currency in the settings',
    '{"invoice":{"number":"2026-0042","state":"open","amount_due_cents":129900,"due":"2026-11-15","pdf_url":"https://files.example.com/i.pdf?token=abcdef"},"settings":{"currency":"GBP"}}',
    ['Number: 2026-0042', 'Amount due: £1,299.00', 'State: Open'],
    ['abcdef'],
  ],
  [
    'smallest units of a currency with three places',
    '{"order":{"ref":"R-9","amountMinor":"12500","currencyCode":"KWD","paid":true}}',
    ['Amount: KWD 12.500', 'Paid: Yes', 'Ref: R-9'],
    ['"KWD"'],
  ],
  [
    'flags as words, letters and digits',
    '{"account":{"is_active":"yes","has_2fa":"N","email_verified":1,"blocked":0,"plan":"Pro","status":"In good standing"}}',
    ['Active: Yes', 'Has 2FA: No', 'Email verified: Yes', 'Plan: Pro', 'Status: In good standing'],
    [],
  ],
  [
    'secrets under odd names',
    '{"user":{"login":"pia","pw":"s3cr3t!","pass":"abc12345","magic_link":"https://app.example.com/login?t=9f8e7d","welcome":"https://app.example.com/reset/9a8b7c6d5e4f","recovery":"horse-battery-staple","dbUri":"postgres://root:hunter2@db/x","cc":"4242424242424242","role":"admin"}}',
    ['Login: pia', 'Role: admin'],
    ['s3cr3t', 'abc12345', '9f8e7d', '9a8b7c6d5e4f', 'horse-battery', 'hunter2', '42424242'],
  ],
  [
    'a ticket with escaped HTML and a picture',
    '{"ticket":{"id":99887766554433221100,"subject":"Re: [#12] *urgent* refund","body":"Hello &amp; bye","attachment":{"content":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk"},"requester":{"name":"Ola","email":"ola@example.no"},"sla_breach":true}}',
    ['Subject: Re: [#12] *urgent* refund', 'SLA breach: Yes', 'Name: Ola', 'ID: 99887766554433221100'],
    ['&amp;', 'iVBORw0KGgo'],
  ],
  [
    'what is used, each with its limit',
    '{"usage":{"api_calls":{"used":981223,"limit":1000000,"overage":0},"seats":{"used":14,"limit":15},"resets_at":"2026-12-01T00:00:00Z"}}',
    ['Used: 981223', 'Limit: 1000000', 'Used: 14', 'Limit: 15', 'Resets: 2026-12-01T00:00:00Z'],
    [],
  ],
  [
    'customers by their ids',
    '{"u_81":{"name":"Ada","plan":"pro"},"u_82":{"name":"Bob","plan":"free"},"u_83":{"name":"Cy","plan":"free"}}',
    ['Name: Ada, Bob', 'Plan: pro, free', 'ID: u_81, u_82'],
    [],
  ],
  [
    'a booking with people and flights',
    '{"reservation":{"confirmationCode":"QX7T2P","passengers":[{"firstName":"Lea","lastName":"Roth"},{"firstName":"Tim","lastName":"Roth"}],"segments":[{"flight":"LX316","departs":"2026-12-20T07:10:00","status":"DELAYED"},{"flight":"BA1440","departs":"2026-12-20T10:40:00","status":"ON_TIME"}],"fare":{"total":"412.30","currency":"CHF"}}}',
    ['Confirmation code: QX7T2P', 'Fare: CHF 412.30', 'First name: Lea, Tim', 'Status: Delayed, On time'],
    [],
  ],
  [
    'a parcel and what happened to it',
    '{"tracking_number":"1Z999AA10123456784","status":"out_for_delivery","eta":"2026-11-23","events":[{"ts":1763700300,"code":"OD","message":"Out for delivery"},{"ts":1763650300,"code":"AR","message":"Arrived at depot"}]}',
    [
      'Tracking number: 1Z999AA10123456784',
      'ETA: 2026-11-23T12:00:00Z',
      'Message: Out for delivery, Arrived at depot',
      'Time: 2025-11-21T04:45:00Z, 2025-11-20T14:51:40Z',
    ],
    [],
  ],
  [
    'balances by currency',
    '{"wallet":{"balances":{"USD":"10.50","EUR":"0.00"},"id":"w-1","status":"frozen"}}',
    ['Status: Frozen', 'USD: $10.50', 'ID: w-1'],
    [],
  ],
  [
    'a table from a spreadsheet',
    '{"range":"A1:C3","majorDimension":"ROWS","values":[["Name","Plan","Status"],["Ada","Pro","active"],["Bob","Free","churned"]]}',
    ['Name: Ada, Bob', 'Plan: Pro, Free', 'Status: Active, Churned'],
    [],
  ],
  [
    'typed values of DynamoDB',
    '{"Item":{"customerId":{"S":"c-9"},"plan":{"S":"pro"},"seats":{"N":"12"},"active":{"BOOL":true},"tags":{"L":[{"S":"vip"}]}}}',
    ['Customer ID: c-9', 'Plan: pro', 'Seats: 12', 'Active: Yes', 'Tags: vip'],
    [],
  ],
  [
    'a document of MongoDB',
    '{"_id":{"$oid":"6560a1b2c3d4e5f6a7b8c9d0"},"email":"x@y.example","credits":{"$numberLong":"9007199254740993"},"__v":3}',
    ['ID: 6560a1b2c3d4e5f6a7b8c9d0', 'Email: x@y.example', 'Credits: 9007199254740993'],
    [],
  ],
  [
    'custom fields as names and values',
    '{"subject":"Help","status":"pending","custom_fields":[{"id":11,"name":"Tier","value":"Gold"},{"id":12,"name":"Region","value":"EMEA"}]}',
    ['Subject: Help', 'Status: Pending', 'Tier: Gold'],
    [],
  ],
  [
    'Arabic, Hebrew and emoji',
    '{"name":"محمد 🎉","status":"🟢 aktiv","city":"القاهرة","balance":{"amount":-1250,"currency":"ILS"}}',
    ['Name: محمد 🎉', 'Status: 🟢 aktiv', 'Balance: -₪12.50', 'City: القاهرة'],
    [],
  ],
  [
    'a customer of whom nearly nothing is known',
    '{"id":"u_1","name":null,"email":"","address":{"street":null},"orders":[],"tags":[null,""],"created_at":null,"notes":"   "}',
    ['ID: u_1'],
    ['—'],
  ],
  [
    'SOAP as JSON',
    '{"soap:Envelope":{"soap:Body":{"GetCustomerResponse":{"GetCustomerResult":{"CustNo":"000123","CustName":"Foo Ltd","CreditLimit":8400000.0,"OnHold":"true"}}}}}',
    ['Cust name: Foo Ltd', 'Credit limit: 8400000.0', 'On hold: Yes', 'Cust no: 000123'],
    [],
  ],
];

describe.each(ANSWERS)('%s', (_what, json, wants, never) => {
  test('becomes a card without problems that shows first what a support agent would want, and no noise', () => {
    const read = openData(json);
    if (!read.ok) throw new Error(read.message);
    const { data } = read;
    const shown = data.outline.groups
      .flatMap(({ fields }) => fields)
      .filter(({ id }) => data.ticked.includes(id))
      .map(({ label, values }) => `${label}: ${values.slice(0, 2).map(textOf).join(', ')}`);
    expect(shown).toEqual(expect.arrayContaining([...wants]));
    const card = cardFromData(data, data.ticked).text;
    expect(checkDocument(card, { as: 'response' }).problems).toEqual([]);
    for (const noise of never) expect(card).not.toContain(noise);
  });
});

test('of people in a list, first and last name are one title', () => {
  const read = openData(
    '{"id":"b1","guests":[{"firstName":"Lea","lastName":"Roth"},{"firstName":"Tim","lastName":"Roth"}]}',
  );
  if (!read.ok) throw new Error(read.message);
  const card = cardFromData(read.data, read.data.ticked).text;
  expect(card).toContain('"plainText": "Lea Roth"');
  expect(card).not.toContain('Last name');
});

test('a call’s answer is about what was asked for', () => {
  const read = openData('{"GetCustomerResult":{"name":"Foo Ltd","status":"active"}}');
  expect(read.ok && read.data.title).toBe('Customer');
});

test('two currencies in an answer leave an amount without one', () => {
  const read = openData('{"amount_cents":500,"eur":{"currency":"EUR","a":1},"usd":{"currency":"USD","a":1}}');
  if (!read.ok) throw new Error(read.message);
  const amount = read.data.outline.groups
    .flatMap(({ fields }) => fields)
    .find(({ label }) => label === 'Amount');
  expect(amount?.values).toEqual([{ as: 'money', text: '5.00' }]);
});
