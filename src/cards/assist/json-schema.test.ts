import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Problem } from '../../json/problem.ts';
import { checkDocument } from '../check.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import { ISO_8601 } from '../format/date-time.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from '../testing/arbitrary-documents.ts';
import { documentJsonSchema, RULES_A_SCHEMA_CANNOT_SAY, responseJsonSchema } from './json-schema.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const validDocument = ajv.compile(Object(documentJsonSchema()));
const validResponse = ajv.compile(Object(responseJsonSchema()));

const unsayable: ReadonlySet<string> = new Set(RULES_A_SCHEMA_CANNOT_SAY.flatMap((rule) => rule.codes));

/** Whether the schema can say it. It can't say that a day doesn't exist, but can if its time zone is missing as well. */
function isSayable({ code, range }: Problem, text: string): boolean {
  const isOutOfPattern = () => !ISO_8601.test(text.slice(range.start + 1, range.end - 1));
  return !unsayable.has(code) || (code === 'date-impossible' && isOutOfPattern());
}

function expectAgreement(text: string, validate: ValidateFunction, options?: { as: 'response' }): void {
  const { problems } = checkDocument(text, options);
  const errors = problems.filter((problem) => problem.severity === 'error' && isSayable(problem, text));
  const valid = validate(JSON.parse(text));
  const why = `${text}\n${JSON.stringify(errors)}\n${ajv.errorsText(validate.errors)}`;
  expect(valid, why).toBe(errors.length === 0);
}

describe('the JSON Schema agrees with checkDocument, save for the listed rules', () => {
  test('on valid documents', () => {
    fc.assert(
      fc.property(arbitraryDocument, (document) => {
        const text = JSON.stringify(document);
        expect(checkDocument(text).errorCount).toBe(0);
        expectAgreement(text, validDocument);
      }),
      { numRuns: 300 },
    );
  });

  test('on documents with mistakes in them', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, (document) => {
        expectAgreement(JSON.stringify(document), validDocument);
      }),
      { numRuns: 600 },
    );
  });

  test('on what an endpoint may send', () => {
    fc.assert(
      fc.property(arbitraryMutatedDocument, (document) => {
        expectAgreement(JSON.stringify(document), validResponse, { as: 'response' });
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    '2026-02-30T10:00:00Z',
    '2026-02-30T10:00:00+02:00',
    '2026-02-30T10:00:00',
    '2026-02-30',
    '2026-01-01',
  ])('on the date %s', (dateTimeIso8601) => {
    expectAgreement(JSON.stringify([{ componentDateTime: { dateTimeIso8601 } }]), validDocument);
  });

  test.each(COMPONENT_KINDS)('on the example of %s', (kind) => {
    expectAgreement(JSON.stringify(componentTable[kind].example), validDocument);
  });
});

test('every rule that a schema cannot say has its reason', () => {
  expect(
    RULES_A_SCHEMA_CANNOT_SAY.every(({ rule, reason }) => rule.endsWith('.') && reason.endsWith('.')),
  ).toBe(true);
});
