import fc from 'fast-check';

// Support for tests: JSON texts that APIs return, and others that no API would return.

const NAMES = (
  'id name title status state createdAt updated_at amount currency total price_cents email phone url html_url ' +
  'avatar_url password token hash object data edges nodes node items results attributes properties line_items ' +
  'address city country customer plan isActive deleted tags description body __proto__ constructor toString ' +
  'first_name last_name due_date exp priority labels user_id external_id metadata value label * / ~'
).split(' ');

const name = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NAMES) },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);

/** Numbers as a server may write them: with many digits, trailing zeros after the point, or exponents. */
const number = fc.oneof(
  fc.integer().map(String),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
  fc.constantFrom(
    '8400000.0',
    '0',
    '-0',
    '1e5',
    '5.0E8',
    '0.1000',
    '1763700300',
    '1763700300450',
    '9007199254740993',
  ),
  fc.tuple(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99 })).map(([a, b]) => `${a}.${b}`),
);

const text = fc
  .oneof(
    fc.constantFrom(
      'active',
      'past_due',
      'USD',
      'eur',
      '19.99',
      '2026-11-21T07:58:12Z',
      '2026-02-30T07:58:12Z',
      '2026-11-21',
      '2026-11-21 07:58',
      '0001-01-01T00:00:00Z',
      'https://example.com/orders/1',
      'javascript:alert(1)',
      'https://good@evil.example',
      '<p>Hello <b>you</b></p>',
      '[x](javascript:alert(1))',
      '**bold** _and_ [link](https://example.com)',
      'cus_QxT4mB7Lw2ZpRk',
      '\ud800',
      'a\u0000b',
      '  ',
      'line\r\nbreak',
      '\u202eevil',
    ),
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.integer({ min: 400, max: 12_000 }).map((length) => 'x'.repeat(length)),
    fc.integer({ min: 9_990, max: 10_010 }).map((length) => `${'y'.repeat(length)}\ud83d\ude00`),
  )
  .map((said) => JSON.stringify(said));

const { value } = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthIdentifier: 'json' },
    fc.oneof(number, text, fc.constantFrom('true', 'false', 'null', '{}', '[]', '""')),
    tie('object'),
    tie('list'),
  ),
  object: fc
    .array(fc.tuple(name, tie('value')), { maxLength: 7, depthIdentifier: 'json' })
    .map((members) => `{${members.map(([key, said]) => `${JSON.stringify(key)}: ${said}`).join(', ')}}`),
  list: fc
    .array(tie('value'), { maxLength: 7, depthIdentifier: 'json' })
    .map((items) => `[${items.join(', ')}]`),
}));

/** An arbitrary JSON text. */
export const arbitraryData: fc.Arbitrary<string> = value;
