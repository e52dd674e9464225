import { timesOf } from '../times-of.mjs';
import { withProject } from '../with-project.mjs';

const OFTEN = { times: 30, warmUp: 10 };

/** An order as a shop's API returns it, with all the noise around what matters. */
const order = (index) => ({
  id: 5_874_512_039_184 + index,
  admin_graphql_api_id: `gid://shop/Order/${5_874_512_039_184 + index}`,
  name: `#${4000 + index}`,
  financial_status: ['paid', 'pending', 'refunded'][index % 3],
  fulfillment_status: index % 2 === 0 ? 'fulfilled' : null,
  currency: 'USD',
  total_price: `${(index * 7919) % 900}.50`,
  created_at: '2026-11-14T09:21:07-05:00',
  order_status_url: `https://shop.example/orders/${4000 + index}`,
  cart_token: '68778783ad298f1c80c3bafcddeea02f',
  customer: { id: index, email: `customer-${index}@example.com`, first_name: 'Maya', last_name: 'Osei' },
  line_items: [{ title: 'Floor lamp', price: '129.00', quantity: 1 + (index % 3), sku: `LMP-${index}` }],
});

/** A long list of orders, and one object with very many fields. Each has at most this many characters. */
function answersOf(size) {
  const orders = [];
  while (JSON.stringify({ orders }, null, 2).length < size - 1_000) orders.push(order(orders.length));
  const wide = {};
  for (let index = 0; JSON.stringify(wide).length < size - 1_000; index += 50) {
    for (let next = index; next < index + 50; next += 1) wide[`field${next}At`] = order(next);
  }
  return { list: JSON.stringify({ orders }, null, 2), wide: JSON.stringify(wide) };
}

/** How long it takes to get from a response's text to its fields and the first card, in Node. */
export async function measure() {
  return withProject(async (project) => {
    const { openData, cardFromData } = await project('/src/from-data/card-from-data.ts');
    const make = (text) => {
      const read = openData(text);
      if (!read.ok) throw new Error(read.message);
      return cardFromData(read.data, read.data.ticked);
    };
    const { list, wide } = answersOf(100 * 1_024);
    const show = ['p50', 'p95'];
    const samples = (text) => ({ ours: timesOf(make, text, OFTEN).samples });
    return [
      { id: 'card-from-data', measure: 'data of 100 KB, a list → its card', show, samples: samples(list) },
      { id: 'card-from-data-wide', measure: 'the same, of nested objects', show, samples: samples(wide) },
    ];
  });
}
