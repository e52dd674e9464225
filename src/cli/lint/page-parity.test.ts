import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { array, int, object, parse, string, union, unknown } from 'zod/mini';
import { syntaxNodes, textsOf } from '../../../scripts/syntax-nodes.ts';
import { checkDocument } from '../../cards/check.ts';
import { arbitraryDocument, arbitraryMutatedDocument } from '../../cards/testing/arbitrary-documents.ts';
import { HOSTILE_TEXTS, ODD_TEXTS } from '../../cards/testing/hostile-texts.ts';
import { EXAMPLE_CARDS } from '../../examples/gallery.ts';
import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import { normalText } from '../../json/normal-text.ts';
import { createDocumentCheck } from '../../state/document/document-check.ts';
import { PACKAGE_FOLDER, runHere } from '../io-fixture.ts';
import { folderWith } from './files-fixture.ts';

/** `npm run long-run` sets a higher number. */
const GENERATED = Number(process.env.PARITY_DOCUMENTS ?? 500);
const AT_ONCE = 500;

const place = object({ line: int(), column: int() });
const reported = object({
  files: array(
    object({
      file: string(),
      findings: array(
        object({
          severity: string(),
          code: string(),
          message: string(),
          path: array(union([string(), int()])),
          range: object({ start: int(), end: int() }),
          start: place,
          end: place,
          fixes: array(unknown()),
        }),
      ),
      unlisted: object({ errors: int(), warnings: int() }),
    }),
  ),
});

function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(join(PACKAGE_FOLDER, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => name.test(path))
    .map((path) => join(folder, path));
}

/** The texts in a source file that could be documents. */
function textsIn(file: string): string[] {
  const code = readFileSync(join(PACKAGE_FOLDER, file), 'utf8');
  return textsOf(syntaxNodes(code, file.endsWith('x') ? 'tsx' : 'ts')).filter((text) => /[[{]/.test(text));
}

/** Files contain UTF-8, which can't represent half a surrogate pair. */
const storable = (text: string) => text.replace(/\p{Surrogate}/gu, '\ufffd');

async function expectSame(documents: readonly string[]): Promise<number> {
  const texts = documents.map(storable);
  const nameOf = (index: number) => `${String(index).padStart(6, '0')}.json`;
  const cwd = folderWith(Object.fromEntries(texts.map((text, index) => [nameOf(index), text])));
  const { code, stdout } = await runHere(['lint', '.', '--reporter', 'json', '--fail-on', 'never'], { cwd });
  expect(code).toBe(0);
  const { files } = parse(reported, JSON.parse(stdout));
  expect(files.map(({ file }) => file)).toEqual(texts.map((_, index) => nameOf(index)));
  // As in the page, each document replaces the one before, and what hasn't changed isn't read again.
  const pageCheck = createDocumentCheck((text, answer) => answer(checkDocument(text)));
  let findings = 0;
  for (const [index, text] of texts.entries()) {
    const shown = normalText(text);
    const starts = lineStartsOf(shown);
    const page = whole(pageCheck, shown);
    const file = files[index];
    findings += page.problems.length;
    expect(
      file?.findings.map(({ severity, code, message, path, start, end }) => ({
        severity,
        code,
        message,
        path,
        start,
        end,
      })),
      JSON.stringify(text).slice(0, 500),
    ).toEqual(
      page.problems.map(({ severity, code, message, path, range }) => ({
        severity,
        code,
        message,
        path,
        start: placeOf(starts, range.start),
        end: placeOf(starts, range.end),
      })),
    );
    const { errors = 0, warnings = 0 } = file?.unlisted ?? {};
    expect((file?.findings.length ?? 0) + errors + warnings).toBe(page.problemCount);
    if (shown !== text) continue;
    expect(file?.findings.map(({ range, fixes }) => ({ range, fixes }))).toEqual(
      page.problems.map(({ range, fixes }) => ({ range, fixes })),
    );
  }
  return findings;
}

/** What the page finds in a text, even if the result comes in two stages. */
function whole(pageCheck: ReturnType<typeof createDocumentCheck>, text: string) {
  let last: ReturnType<typeof checkDocument> | null = null;
  const first = pageCheck(text, (checked) => {
    last = checked;
  });
  return last ?? first;
}

test('the command finds what the page finds in every document of the tests', async () => {
  const sources = filesIn('src', /\.test\.tsx?$/).concat(filesIn('e2e', /\.spec\.ts$/));
  const answers = filesIn('src/from-data/responses', /\.json$/);
  const documents = [
    ...sources.flatMap(textsIn),
    ...answers.map((file) => readFileSync(join(PACKAGE_FOLDER, file), 'utf8')),
    ...EXAMPLE_CARDS.map((card) => JSON.stringify(card, null, 2)),
    ...Object.values(HOSTILE_TEXTS).map((make) => make(3000)),
    ...ODD_TEXTS,
  ];
  const different = [...new Set(documents)];
  expect(different.length).toBeGreaterThan(800);
  expect(await expectSame(different)).toBeGreaterThan(800);
}, 120_000);

test(`the command finds what the page finds in ${GENERATED} generated documents`, async () => {
  const written = fc
    .tuple(
      fc.oneof(arbitraryDocument, { arbitrary: arbitraryMutatedDocument, weight: 4 }),
      fc.constantFrom(undefined, 2, '\t'),
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([value, indent, end]) => JSON.stringify(value, null, indent).replaceAll('\n', end));
  for (let done = 0; done < GENERATED; done += AT_ONCE) {
    const count = Math.min(AT_ONCE, GENERATED - done);
    expect(await expectSame(fc.sample(written, count))).toBeGreaterThan(count / 2);
  }
}, 3_600_000);
