import { GROUPS } from '../checkup/asking/plan.ts';
import { VERDICTS } from '../checkup/report/report.ts';
import { REPORT_SCHEMA_ID } from './report-json.ts';

type Schema = { readonly [keyword: string]: unknown };

const string: Schema = { type: 'string' };
const optionalString: Schema = { type: ['string', 'null'] };
const count: Schema = { type: 'integer', minimum: 0 };
const milliseconds: Schema = { type: 'number', minimum: 0 };
const optionalMilliseconds: Schema = { type: ['number', 'null'], minimum: 0 };
const verdict: Schema = { enum: VERDICTS };
const list = (items: Schema): Schema => ({ type: 'array', items });

/** An object with exactly these members. */
function exactly(properties: Record<string, Schema>, description?: string): Schema {
  return {
    type: 'object',
    ...(description === undefined ? {} : { description }),
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
  };
}

const headers = list(exactly({ name: string, value: optionalString }));
const outcomes = list(
  exactly({
    key: string,
    outcome: { enum: ['loaded', 'hidden', 'failed'] },
    message: optionalString,
    shape: optionalString,
  }),
);

/** The JSON Schema (2020-12) of `reportJson`. Version 1 only gains members; any other change needs a new version. */
export function reportJsonSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: REPORT_SCHEMA_ID,
    title: 'Check-up report of a Customer Card endpoint',
    ...exactly({
      $schema: { const: REPORT_SCHEMA_ID },
      version: { const: 1 },
      endpoint: exactly({
        url: string,
        keys: list(string),
        signed: { type: 'boolean' },
        limitMs: milliseconds,
      }),
      startedAt: { type: 'number', description: 'Milliseconds since the epoch.' },
      endedAt: { type: 'number', description: 'Milliseconds since the epoch.' },
      ended: exactly({ how: { enum: ['complete', 'stopped', 'no-answer'] }, message: string }),
      verdict: { ...verdict, description: 'The worst of all lines.' },
      totals: exactly(Object.fromEntries(VERDICTS.map((name) => [name, count]))),
      latency: {
        anyOf: [{ type: 'null' }, exactly({ p50Ms: milliseconds, p95Ms: milliseconds, maxMs: milliseconds })],
      },
      requests: { ...count, description: 'How many requests were sent.' },
      lines: list(
        exactly(
          {
            id: { type: 'string', pattern: '^[A-F][0-9]+$' },
            group: { enum: GROUPS },
            title: string,
            verdict,
            found: string,
            why: string,
            change: string,
            findings: list(
              exactly({
                verdict: { enum: VERDICTS.filter((name) => name !== 'passed') },
                key: optionalString,
                message: string,
                exchanges: list(string),
              }),
            ),
            exchanges: list(string),
          },
          'One scenario.',
        ),
      ),
      exchanges: list(
        exactly(
          {
            id: string,
            scenario: string,
            label: string,
            startedAt: { type: 'number' },
            request: exactly({ method: string, url: string, headers, body: string }),
            reply: exactly({
              kind: { enum: ['answer', 'failure', 'refusal'] },
              status: { type: ['integer', 'null'] },
              statusText: string,
              headers,
              body: optionalString,
              bytes: { type: ['integer', 'null'], minimum: 0 },
              message: optionalString,
            }),
            ttfbMs: optionalMilliseconds,
            totalMs: milliseconds,
            outcomes,
            curl: string,
          },
          'One request and what came of it.',
        ),
      ),
      customers: list(
        exactly(
          {
            index: count,
            customer: string,
            verdict,
            totalMs: optionalMilliseconds,
            cards: outcomes,
            exchange: optionalString,
          },
          'One customer of the list.',
        ),
      ),
    }),
  };
}
