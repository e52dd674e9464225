import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { type Node, Parser } from 'commonmark';
import { parse } from 'junit2json';
import { describe, expect, test } from 'vitest';
import { lintText } from '../../cli/lint/lint-text.ts';
import { applyEdits } from '../../json/apply-edits.ts';
import { githubAnnotations, githubSummary } from '../github-annotations.ts';
import { junitFaults } from '../junit-schema-fixture.ts';
import { lintGithub } from './lint-github.ts';
import { lintJson } from './lint-json.ts';
import { lintJunit } from './lint-junit.ts';
import { lintMarkdown } from './lint-markdown.ts';
import type { LintReport } from './lint-report.ts';
import { lintSarif } from './lint-sarif.ts';

/** Text that a card could contain to inject markup into a report. */
const HOSTILE =
  '</failure><script>alert(1)</script>]]> [x](https://evil.example) ``` @all \u0000\u001b::error::owned';
const CARDS = JSON.stringify(
  [
    { componentBadge: { badgeLabel: 'a', badgeColor: HOSTILE } },
    { componentText: { text: 'a', textColor: 'muted' } },
    { componentText: { text: 'a', more: 1 } },
    { componentText: { text: 'a', [HOSTILE]: 1 } },
  ],
  null,
  2,
);

const options = { as: null, markdown: false };
const bad = await lintText('cards/größe (1).json', CARDS.replaceAll('\n', '\r\n'), options);
const many = await lintText(
  'many.json',
  JSON.stringify(Array.from({ length: 130 }, () => ({ componentText: {} }))),
  options,
);
const good = await lintText('good.json', '[]', options);
const report: LintReport = {
  files: [
    { ...bad, findings: bad.findings.map((finding, index) => ({ ...finding, isOld: index === 1 })) },
    many,
    good,
  ],
  unread: [{ file: 'broken.json', reason: 'it isn’t UTF-8: save it as UTF-8' }],
  outdated: 0,
};
const empty: LintReport = { files: [good], unread: [], outdated: 0 };

test('the report holds errors, warnings, old findings and fixes', () => {
  const found = report.files.flatMap(({ findings }) => findings);
  expect(new Set(found.map(({ severity }) => severity))).toEqual(new Set(['error', 'warning']));
  expect(found.some(({ fixes }) => fixes.length > 0) && found.some(({ isOld }) => isOld)).toBe(true);
});

interface Replacement {
  deletedRegion: { charOffset: number; charLength: number };
  insertedContent?: { text: string };
}

describe('SARIF', () => {
  /** The schema from a third-party package. Newer validators only know draft 4 under newer names. */
  const {
    $schema: _draft,
    id: _id,
    ...schema
  } = JSON.parse(
    readFileSync(
      new URL(
        '../../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
        import.meta.url,
      ),
      'utf8',
    ),
  );
  const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

  test.each([
    ['with findings', report],
    ['without any', empty],
  ])('is SARIF 2.1.0 by its schema, %s', (_what, each) => {
    const log = JSON.parse(lintSarif(each, '1.2.3'));
    expect([validate(log), validate.errors]).toEqual([true, null]);
    expect(validate({ ...log, version: '3' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{}] }] })).toBe(false);
  });

  test('has a result for each finding, with a rule, a place and fixes that do what the page’s do', () => {
    const [run] = JSON.parse(lintSarif(report, '1.2.3')).runs;
    expect(run.results.length).toBe(report.files.reduce((sum, { findings }) => sum + findings.length, 0));
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    }
    const uri = 'cards/gr%C3%B6%C3%9Fe%20(1).json';
    const own = run.results.filter(
      (result: { locations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.locations[0]?.physicalLocation.artifactLocation.uri === uri,
    );
    expect(own.length).toBe(bad.findings.length);
    const muted = own.find((result: { message: { text: string } }) => result.message.text.includes('MUTED'));
    const [change] = muted.fixes[0].artifactChanges;
    const edits = change.replacements.map(
      ({ deletedRegion: { charOffset, charLength }, insertedContent }: Replacement) => ({
        start: charOffset,
        end: charOffset + charLength,
        text: insertedContent?.text ?? '',
      }),
    );
    expect(applyEdits(bad.text, edits)).toBe(bad.text.replace('"muted"', '"MUTED"'));
  });

  test('says that not everything was looked at', () => {
    const [invocation] = JSON.parse(lintSarif(report, '1')).runs[0].invocations;
    expect(invocation.executionSuccessful).toBe(false);
    expect(invocation.toolExecutionNotifications[0].message.text).toContain('broken.json wasn’t checked');
    expect(JSON.parse(lintSarif(empty, '1')).runs[0].invocations[0].executionSuccessful).toBe(true);
  });
});

describe('JUnit', () => {
  test('is read by junit2json, with the counts that it names', async () => {
    const read = await parse(lintJunit(report));
    if (read === null || read === undefined || !('testsuite' in read))
      throw new Error('No suites were read.');
    const suites = read.testsuite ?? [];
    const cases = suites.flatMap((suite) => suite.testcase ?? []);
    expect(suites.length).toBe(4);
    expect(read.tests).toBe(cases.length);
    expect(read.failures).toBe(cases.filter(({ failure }) => failure !== undefined).length);
    expect(read.errors).toBe(cases.filter(({ error }) => error !== undefined).length);
    expect(read.errors).toBe(1);
    for (const suite of suites) expect(suite.tests).toBe(suite.testcase?.length);
  });

  test('is valid by Jenkins’ schema', async () => {
    expect([await junitFaults(lintJunit(report)), await junitFaults(lintJunit(empty))]).toEqual([[], []]);
    expect(await junitFaults(lintJunit(report).replaceAll('classname', 'class'))).not.toEqual([]);
  });

  test('fails for errors that are new, and for nothing else', async () => {
    const errors = report.files.flatMap(({ findings }) =>
      findings.filter(({ severity, isOld }) => severity === 'error' && !isOld),
    );
    // One more for the problems that aren’t listed.
    expect(lintJunit(report).match(/<failure /g)?.length).toBe(errors.length + 1);
    expect(lintJunit(empty)).not.toContain('<failure');
  });

  test('carries text that tries to be markup as text', () => {
    expect(lintJunit(report)).not.toContain('<script>');
  });
});

describe('annotations for GitHub', () => {
  const annotation = { level: 'error' as const, title: 'a', message: 'b' };
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');

  test('are at most ten of a kind, the last of which says how many more', () => {
    const text = githubAnnotations(Array.from({ length: 130 }, () => annotation));
    expect(lines(text).length).toBe(10);
    expect(lines(text).at(-1)).toContain('title=121 more');
    expect(lines(githubAnnotations(Array.from({ length: 10 }, () => annotation))).length).toBe(10);
  });

  test('stay on one line and within their fields, whatever a card says', () => {
    const [line] = lines(
      githubAnnotations([
        { ...annotation, file: 'a,b:c%.json', message: 'one\n::error::two\r\n100%', title: 'x:y,z' },
      ]),
    );
    expect(line).toBe('::error file=a%2Cb%3Ac%25.json,title=x%3Ay%2Cz::one%0A::error::two%0D%0A100%25');
  });

  test('name columns only within one line', () => {
    const places = (endLine: number) =>
      githubAnnotations([
        { ...annotation, file: 'a', start: { line: 2, column: 3 }, end: { line: endLine, column: 9 } },
      ]);
    expect(places(2)).toContain('line=2,endLine=2,col=3,endColumn=9,');
    expect(places(4)).toContain('line=2,endLine=4,title');
  });

  test('leave out what the baseline knows, and name what wasn’t checked', () => {
    const text = lintGithub({ ...report, files: report.files.slice(0, 1) }, (file) => `sub/${file}`);
    expect(text).toContain('file=sub/cards/größe (1).json');
    expect(text).toContain('broken.json wasn’t checked');
    const fresh = report.files[0]?.findings.filter(({ isOld }) => !isOld).length ?? 0;
    expect(lines(text).length).toBe(Math.min(fresh + 1, 20));
  });

  test('have a summary that is as large as GitHub takes, and says where it was cut', () => {
    const long = Array.from({ length: 90_000 }, (_, index) => `- größe ${index}`).join('\n');
    const cut = githubSummary(long);
    expect(new TextEncoder().encode(cut).length).toBeLessThanOrEqual(1_048_576);
    expect([cut.endsWith('see the job’s log.\n'), githubSummary('short')]).toEqual([true, 'short']);
  });
});

describe('Markdown', () => {
  function nodesOf(node: Node): Node[] {
    const children: Node[] = [];
    for (let child = node.firstChild; child !== null; child = child.next) children.push(...nodesOf(child));
    return [node, ...children];
  }

  test('holds no link, image or HTML of a card’s making', () => {
    const nodes = nodesOf(new Parser().parse(lintMarkdown(report)));
    const own = nodes.filter(({ type }) => ['link', 'image', 'html_inline', 'html_block'].includes(type));
    expect(own.map(({ literal }) => literal).filter((literal) => literal !== '<br>')).toEqual([]);
    expect(nodes.filter(({ type }) => type === 'heading').length).toBe(3);
  });
});

describe('JSON', () => {
  test('has every finding with its pointer and edits, and the totals', () => {
    const value = JSON.parse(lintJson(report));
    expect(value.totals).toMatchObject({ files: 3, unread: 1, old: 1 });
    expect(value.totals.errors + value.totals.warnings).toBe(
      report.files.flatMap(({ findings }) => findings).length - 1 + 30,
    );
    const [file] = value.files;
    expect(file.findings[0]).toMatchObject({ pointer: expect.stringMatching(/^\/0/), known: false });
    expect(file.findings.flatMap(({ fixes }: { fixes: unknown[] }) => fixes).length).toBeGreaterThan(0);
  });
});
