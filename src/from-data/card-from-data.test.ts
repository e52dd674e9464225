import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../cards/check.ts';
import { cardFromData, type DataForCard, openData } from './card-from-data.ts';
import { arbitraryData } from './data-fixture.ts';
import { MAX_FIRST_TICKS } from './first-ticks.ts';

function opened(text: string): DataForCard {
  const read = openData(text);
  if (!read.ok) throw new Error(read.message);
  return read.data;
}

function allIds({ outline }: DataForCard): string[] {
  return outline.groups.flatMap(({ fields }) => fields.map(({ id }) => id));
}

/** The text of the card with all fields of the data. */
function wholeCard(text: string): string {
  const data = opened(text);
  return cardFromData(data, allIds(data)).text;
}

describe('whatever the JSON, whatever is ticked, and in whatever order', () => {
  test('the card has no problems, and the same choice gives the same text', () => {
    fc.assert(
      fc.property(arbitraryData, fc.infiniteStream(fc.nat()), (text, dice) => {
        const read = openData(text);
        if (!read.ok) return;
        const chosen = allIds(read.data)
          .map((id) => ({ id, place: dice.next().value ?? 0 }))
          .filter(({ place }) => place % 3 > 0)
          .sort((a, b) => a.place - b.place)
          .map(({ id }) => id);
        const card = cardFromData(read.data, chosen);
        expect(checkDocument(card.text, { as: 'response' }).problems).toEqual([]);
        expect(cardFromData(opened(text), chosen).text).toBe(card.text);
      }),
      { numRuns: 150 },
    );
  });

  test('at most ten fields are ticked at first, all of them of the outline, each once, and none suspicious', () => {
    fc.assert(
      fc.property(arbitraryData, (text) => {
        const read = openData(text);
        if (!read.ok) return;
        const { outline, ticked } = read.data;
        const fields = outline.groups.flatMap((group) => group.fields);
        expect(ticked.length).toBeLessThanOrEqual(MAX_FIRST_TICKS);
        expect(new Set(ticked).size).toBe(ticked.length);
        for (const id of ticked) expect(fields.find((field) => field.id === id)?.suspicion).toBeNull();
        expect(checkDocument(cardFromData(read.data, ticked).text, { as: 'response' }).problems).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('no two fields have the same id', () => {
    fc.assert(
      fc.property(arbitraryData, (text) => {
        const read = openData(text);
        if (!read.ok) return;
        const ids = allIds(read.data);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is shown', () => {
  test('numbers keep their digits', () => {
    const card = wholeCard(
      '{"orderId": 9007199254740993, "score": 8400000.0, "rate": 0.1000, "users": 5.0E8}',
    );
    for (const digits of ['9007199254740993', '8400000.0', '0.1000', '5.0E8']) {
      expect(card).toContain(`"${digits}"`);
    }
  });

  test('an id is a copy button, a URL a link button, a date a date, a state a badge, money text', () => {
    const text = wholeCard(
      '{"customerId":"c-17","receipt_url":"https://example.com/r/1","createdAt":1763700300,"status":"past_due","total":{"amount":4900,"currency":"usd"}}',
    );
    expect(text).toContain('"copyButtonValue": "c-17"');
    expect(text).toContain('"linkButtonLabel": "Open receipt"');
    expect(text).toContain('"dateTimeIso8601": "2025-11-21T04:45:00Z"');
    expect(text).toContain('{ "badgeLabel": "Past due", "badgeColor": "RED" }');
    expect(text).toContain('"$49.00"');
    expect(text).toContain('"Created"');
  });

  test('a list of objects becomes five containers at most, and says how many more there are', () => {
    const orders = Array.from({ length: 12 }, (_, index) => ({ name: `Order ${index + 1}`, status: 'paid' }));
    const text = wholeCard(JSON.stringify({ orders, id: 'x' }));
    expect(text.match(/componentContainer/g)).toHaveLength(5);
    expect(text).toContain('Order 5');
    expect(text).not.toContain('Order 6');
    expect(text).toContain('And 7 more');
  });

  test('an item of a list that lacks a field is shown without it, and one that lacks them all is left out', () => {
    const data = opened('{"id":"a1","orders":[{"note":"first"},{"name":"B"},{"name":"C","note":"third"}]}');
    const card = cardFromData(data, ['/orders/*/note']).text;
    expect(card.match(/componentContainer/g)).toHaveLength(2);
    expect(card).toContain('And 1 more');
  });

  test('a nested object gets a divider, its name, and its rows', () => {
    const card = wholeCard('{"id":"a1","customer":{"city":"Utrecht"}}');
    const places = ['componentDivider', '**Customer**', 'City', 'Utrecht'].map((said) => card.indexOf(said));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('markdown in names and values is shown as it is written', () => {
    const card = wholeCard('{"[name](https://example.com)":"**not bold**","*":"x"}');
    const drawn = checkDocument(card).cards[0]?.components;
    expect(JSON.stringify(drawn)).toContain('"plainText":"**not bold**"');
    expect(card).not.toContain('"text": "[');
  });

  test('a text of more than 10,000 characters is cut, and never through the middle of a character', () => {
    const card = wholeCard(JSON.stringify({ note: `${'y'.repeat(9_998)}\u{1f600}\u{1f600}` }));
    expect(card).toContain(`${'y'.repeat(9_998)}…"`);
  });

  test('fields come in the order in which they are chosen, and a nested object where its first field is', () => {
    const data = opened('{"name":"Ada","plan":"Pro","address":{"city":"Leeds"}}');
    const order = cardFromData(data, ['/address/city', '/plan', '/name']).text;
    const places = ['Leeds', 'Pro', 'Ada'].map((said) => order.indexOf(said));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('with nothing ticked the card is there, and without components', () => {
    expect(JSON.parse(cardFromData(opened('{"name":"Ada"}'), []).text)).toEqual({
      cards: [{ key: 'customer-data', components: [] }],
    });
  });
});

test('names that say nothing are ticked in their order, up to five, rather than none', () => {
  const few = opened('{"foo":"bar","baz":12,"qux":[1,2],"secret":"x","nothing":null}');
  expect(few.ticked.toSorted()).toEqual(['/baz', '/foo', '/qux']);
  expect(opened('[3,5,8]').ticked).toHaveLength(1);
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`x${index}y`, `value ${index}`]));
  expect(opened(JSON.stringify(many)).ticked).toHaveLength(5);
});

describe('the title and the key', () => {
  test.each([
    ['{"order":{"id":1}}', 'Order', 'order'],
    ['{"object":"payment_intent","id":"pi_1"}', 'Payment intent', 'payment-intent'],
    ['{"data":{"latestInvoice":{"id":1}}}', 'Latest invoice', 'latest-invoice'],
    ['{"customers":[{"id":1}]}', 'Customer', 'customer'],
    ['{"id":1,"name":"A"}', 'orders.json', 'orders-json'],
    ['{"заказ":{"id":1}}', 'Заказ', 'card'],
  ])('%s is called %s', (text, title, key) => {
    const read = openData(text, 'orders.json');
    expect(read.ok && [read.data.title, cardFromData(read.data, []).key]).toEqual([title, key]);
  });
});

test('a list under a name without letters gives its one value a label', () => {
  const { outline } = opened('{"":[["Kept"]]}');
  expect(outline.groups.flatMap(({ fields }) => fields.map(({ label }) => label))).toEqual(['Value']);
});
