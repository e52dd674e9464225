import { describe, expect, test } from 'vitest';
import { cardFromData, openData } from './card-from-data.ts';
import type { DataField } from './data-outline.ts';
import type { ShownValue } from './shown-value.ts';

function fieldsOf(text: string): readonly DataField[] {
  const read = openData(text);
  if (!read.ok) throw new Error(read.message);
  return read.data.outline.groups.flatMap(({ fields }) => fields);
}

/** How one member is shown. The member beside it keeps the object from being unwrapped. */
function shown(name: string, json: string, beside = '"x": "y"'): ShownValue | undefined {
  const [field] = fieldsOf(`{${JSON.stringify(name)}: ${json}, ${beside}}`).filter(
    ({ label }) => label !== 'X',
  );
  return field?.values[0];
}

function labelled(name: string, json: string): string | undefined {
  return fieldsOf(`{${JSON.stringify(name)}: ${json}, "x": "y"}`).find(({ label }) => label !== 'X')?.label;
}

function why(name: string, json: string): string | null | undefined {
  return fieldsOf(`{${JSON.stringify(name)}: ${json}, "x": "y"}`).find(({ label }) => label !== 'X')
    ?.suspicion;
}

describe('names become words', () => {
  test.each([
    ['createdAt', '"2026-11-21T07:58:12Z"', 'Created'],
    ['created_at', '1763700300', 'Created'],
    ['dateOfBirth', '"1990-01-02"', 'Date of birth'],
    ['date_created', '"2026-11-21T07:58:12Z"', 'Created'],
    ['createdate', '"2026-11-21T07:58:12Z"', 'Created'],
    ['closedate', '"2026-11-21T07:58:12Z"', 'Close date'],
    ['current_period_end', '1763700300', 'Current period end'],
    ['isActive', 'true', 'Active'],
    ['customerID', '"c1"', 'Customer ID'],
    ['HTTPStatus', '"ok"', 'HTTP status'],
    ['firstname', '"Ada"', 'First name'],
    ['vat-number', '"NL1"', 'VAT number'],
    ['amount_cents', '1999', 'Amount'],
    ['hs_lead_status', '"OPEN"', 'Lead status'],
    ['SLA__c', '"Gold"', 'SLA'],
    ['Customer name', '"Ada"', 'Customer name'],
    ['straße', '"Hauptstr. 1"', 'Straße'],
    ['名前', '"愛"', '名前'],
    ['***', '"x"', '***'],
    ['', '"x"', 'Value'],
  ])('%s (%s) is "%s"', (name, json, label) => {
    expect(labelled(name, json)).toBe(label);
  });
});

describe('dates', () => {
  test.each([
    ['createdAt', '"2026-11-21T07:58:12.123+01:00"', '2026-11-21T07:58:12.123+01:00'],
    ['createdAt', '"2026-11-21T07:58:12+0000"', '2026-11-21T07:58:12+00:00'],
    ['createdAt', '"2026-11-21 07:58:12 UTC"', '2026-11-21T07:58:12Z'],
    ['createdAt', '"2026-11-21T07:58:12"', '2026-11-21T07:58:12Z'],
    ['due', '"2026-11-21"', '2026-11-21T12:00:00Z'],
    ['date_sent', '"Fri, 20 Nov 2026 20:12:30 +0000"', '2026-11-20T20:12:30+00:00'],
    ['Date', '"/Date(1762732800000+0000)/"', '2025-11-10T00:00:00Z'],
    ['created', '1763700300', '2025-11-21T04:45:00Z'],
    ['createdAt', '1763700300450', '2025-11-21T04:45:00.450Z'],
    ['createdAt', '"1763700300450"', '2025-11-21T04:45:00.450Z'],
    ['ts', '1763700300.250', '2025-11-21T04:45:00.250Z'],
  ])('%s: %s', (name, json, iso) => {
    expect(shown(name, json)).toEqual({ as: 'date', iso });
  });

  test.each([
    ['count', '1763700300'],
    ['createdAt', '12'],
    ['createdAt', '"2026-02-30T07:58:12Z"'],
    ['createdAt', '"yesterday"'],
  ])('%s: %s is no date', (name, json) => {
    expect(shown(name, json)?.as).toBe('text');
  });

  test('the first second of 1970 and year one stand for no date at all', () => {
    expect(why('deleted_at', '"0001-01-01T00:00:00Z"')).toBe('nothing');
    expect(why('deleted_at', '"1970-01-01T00:00:00Z"')).toBe('nothing');
  });
});

describe('money', () => {
  const money = (text: string) => ({ as: 'money', text });
  test.each([
    ['total', '{"amount":4900,"currency":"usd"}', '$49.00'],
    ['total', '{"amount":"189.4","currencyCode":"EUR"}', '€189.40'],
    ['total', '{"value":1000,"currency":"JPY"}', '¥1,000'],
    ['total', '{"value":"12.345","currency_code":"KWD"}', 'KWD 12.345'],
    [
      'total',
      '{"shop_money":{"amount":"8.00","currency_code":"USD"},"presentment_money":{"amount":"7.00","currency_code":"EUR"}}',
      '$8.00',
    ],
    ['price', '"0.0075"', '0.0075'],
    ['amount_cents', '1999', '19.99'],
    ['amount_cents', '5', '0.05'],
    ['balance', '"-1234567.50"', '-1,234,567.50'],
  ])('%s: %s is %s', (name, json, text) => {
    expect(shown(name, json)).toEqual(money(text));
  });

  test('whole numbers beside a currency are cents, unless an amount beside them has decimals', () => {
    expect(shown('amount', '29400', '"currency":"usd"')).toEqual(money('$294.00'));
    expect(shown('amount', '29400', '"currency":"jpy"')).toEqual(money('¥29,400'));
    expect(shown('total', '230', '"tax":19.5,"currency":"USD"')).toEqual(money('$230.00'));
  });

  test('a currency counts for the objects inside, too', () => {
    const fields = fieldsOf(
      '{"id":"a1","currency":"GBP","lines":[{"name":"Tea","price":"3.00"},{"name":"Cup","price":"9.5"}]}',
    );
    expect(fields.find(({ label }) => label === 'Price')?.values).toEqual([money('£3.00'), money('£9.50')]);
  });

  test('counts, percentages and numbers without a currency are not money', () => {
    expect(shown('total_count', '12', '"currency":"usd"')).toEqual({ as: 'text', text: '12' });
    expect(shown('discount_percent', '12.5', '"currency":"usd"')).toEqual({ as: 'text', text: '12.5' });
    expect(shown('amount', '8400000.0')).toEqual({ as: 'text', text: '8400000.0' });
  });
});

describe('states and flags', () => {
  test.each([
    ['is_active', '"yes"', 'Yes'],
    ['newsletter', '"N"', 'No'],
    ['email_verified', '1', 'Yes'],
    ['has_2fa', '0', 'No'],
  ])('%s: %s is a flag', (name, json, label) => {
    expect(shown(name, json)).toMatchObject({ as: 'badge', isFlag: true, label });
  });

  test.each([
    ['country', '"NO"'],
    ['middle_name', '"N"'],
    ['seats', '1'],
    ['amount_refunded', '0'],
  ])('%s: %s is no flag', (name, json) => {
    expect(shown(name, json)?.as).not.toBe('badge');
  });

  test.each([
    ['status', '"active"', 'Active', 'GREEN'],
    ['status', '"PAST_DUE"', 'Past due', 'RED'],
    ['status', '"partially_paid"', 'Partially paid', 'YELLOW'],
    ['status', '"not_paid"', 'Not paid', 'YELLOW'],
    ['financialStatus', '"inTransit"', 'In transit', 'YELLOW'],
    ['status', '"On hold"', 'On hold', 'YELLOW'],
    ['stage', '"contract"', 'Contract', 'GREY'],
    ['priorityLabel', '"High"', 'High', 'RED'],
    ['subscription', '"trialing"', 'Trialing', 'YELLOW'],
    ['status', '{"id":3,"name":"In Progress"}', 'In Progress', 'YELLOW'],
    ['verified', 'true', 'Yes', 'GREEN'],
    ['email_verified', 'false', 'No', 'YELLOW'],
    ['blocked', 'true', 'Yes', 'RED'],
    ['blocked', 'false', 'No', 'GREEN'],
    ['cancel_at_period_end', 'true', 'Yes', 'YELLOW'],
    ['newsletter', 'false', 'No', 'GREY'],
    ['hs_is_unworked', '"true"', 'Yes', 'GREEN'],
  ])('%s: %s is %s in %s', (name, json, label, color) => {
    expect(shown(name, json)).toMatchObject({ as: 'badge', label, color });
  });

  test('a name that happens to be a state, a sentence, and the state of an address stay text', () => {
    expect(shown('company', '"Active"')?.as).toBe('text');
    expect(shown('note', '"Paid, and delivered by hand."')?.as).toBe('text');
    expect(shown('state', '"CA"', '"city":"Reno"')?.as).toBe('text');
  });
});

describe('what is not ticked at first, and why', () => {
  test.each([
    ['password', '"hunter2"', 'secret'],
    ['clientSecret', '"abc"', 'secret'],
    ['api_key', '"abc"', 'secret'],
    ['note', '"sk_live_51HarborLabs0000"', 'secret'],
    ['note', '"eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln"', 'secret'],
    ['download_url', '"https://example.com/f?X-Amz-Signature=abc"', 'secret'],
    ['md5', '"b1946ac92492d2347c6235b4d2611184"', 'hash'],
    ['cart', '"b1946ac92492d2347c6235b4d2611184"', 'hash'],
    ['password_hash', '"$2b$12$C6UzMDM.H6dfI"', 'secret'],
    ['livemode', 'true', 'internal'],
    ['__typename', '"Order"', 'internal'],
    ['avatar_url', '"https://example.com/a"', 'internal'],
    ['followers_url', '"https://api.github.com/users/a/followers"', 'internal'],
    ['icon', '"https://example.com/a.png?s=2"', 'internal'],
    ['body_html', '"<p>Hello</p>"', 'html'],
    ['body', '"Line one<br>line two"', 'html'],
    ['cancelled_at', 'null', 'nothing'],
    ['note', '" \\u200b"', 'nothing'],
    ['note', '"N/A"', 'nothing'],
    ['tags', '[]', 'nothing'],
  ])('%s: %s looks like %s', (name, json, suspicion) => {
    expect(why(name, json)).toBe(suspicion);
  });

  test.each([
    ['password_updated_at', '"2026-11-21T07:58:12Z"'],
    ['tokens_used', '812'],
    ['eventID', '"b1946ac92492d2347c6235b4d2611184"'],
    ['note', '"2 < 3 and 4 > 1"'],
    ['receipt_url', '"https://example.com/r/1"'],
    ['email', '"Ada <ada@example.com>"'],
  ])('%s: %s looks like nothing of the kind', (name, json) => {
    expect(why(name, json)).toBeNull();
  });
});

describe('wrappers are seen through', () => {
  test.each([
    ['{"data":{"name":"Ada"}}'],
    ['{"data":[{"name":"Ada"}],"has_more":false,"object":"list","url":"/v1/customers"}'],
    ['[{"name":"Ada"}]'],
    ['{"data":{"viewer":{"customer":{"name":"Ada"}}},"extensions":{"cost":1}}'],
    ['{"customers":{"edges":[{"cursor":"x","node":{"name":"Ada"}}],"pageInfo":{"hasNextPage":false}}}'],
    ['{"customers":{"nodes":[{"name":"Ada"}],"edges":[{"cursor":"x"}],"totalCount":1}}'],
    ['{"status":"ok","result":{"name":"Ada"}}'],
    ['{"type":"contact","attributes":{"name":"Ada"}}'],
    ['{"name":{"$text":"Ada"}}'],
  ])('%s', (text) => {
    const fields = fieldsOf(text).filter(({ suspicion }) => suspicion === null);
    expect(fields.map(({ label, values }) => [label, values])).toEqual([
      ['Name', [{ as: 'text', text: 'Ada' }]],
    ]);
  });

  test('an object with an id of its own is not', () => {
    expect(fieldsOf('{"id":"o-1","customer":{"name":"Ada"}}').map(({ label }) => label)).toContain('ID');
  });

  test('labels and tags are listed by their names', () => {
    expect(shown('labels', '[{"id":1,"name":"bug"},{"id":2,"name":"maps"}]')).toEqual({
      as: 'text',
      text: 'bug, maps',
    });
    expect(shown('tags', '["vip","b2b"]')).toEqual({ as: 'text', text: 'vip, b2b' });
  });
});

test('more fields than anybody reads are counted, not listed', () => {
  const many = Object.fromEntries(
    Array.from({ length: 1000 }, (_, index) => [`field_${index}x`, `v${index}`]),
  );
  const read = openData(JSON.stringify(many));
  expect(read.ok && read.data.outline.leftOut).toBe(600);
  expect(read.ok && cardFromData(read.data, read.data.ticked).text).toContain('v0');
});
