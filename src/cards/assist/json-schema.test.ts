import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { checkDocument } from '../check.ts';
import { COMPONENT_KINDS, componentTable } from '../format/components/table.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from '../testing/arbitrary-documents.ts';
import { documentJsonSchema, RULES_A_SCHEMA_CANNOT_SAY, responseJsonSchema } from './json-schema.ts';

// Generated documents take longer than a rule's usual test on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ajv = new Ajv({ strict: true, strictTypes: false, strictRequired: false });
const validDocument = ajv.compile(Object(documentJsonSchema()));
const validResponse = ajv.compile(Object(responseJsonSchema()));

const unsayable: ReadonlySet<string> = new Set(RULES_A_SCHEMA_CANNOT_SAY.flatMap((rule) => rule.codes));

function expectAgreement(text: string, validate: ValidateFunction, options?: { as: 'response' }): void {
  const { problems } = checkDocument(text, options);
  const errors = problems.filter((problem) => problem.severity === 'error' && !unsayable.has(problem.code));
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

  test.each(COMPONENT_KINDS)('on the example of %s', (kind) => {
    expectAgreement(JSON.stringify(componentTable[kind].example), validDocument);
  });
});

test('every rule that a schema cannot say has its reason', () => {
  expect(
    RULES_A_SCHEMA_CANNOT_SAY.every(({ rule, reason }) => rule.endsWith('.') && reason.endsWith('.')),
  ).toBe(true);
});
