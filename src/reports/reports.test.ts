import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import draft06 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import { type Node, Parser } from 'commonmark';
import harSchemas from 'har-schema';
import { HtmlValidate } from 'html-validate';
import { parse } from 'junit2json';
import { beforeAll, describe, expect, test } from 'vitest';
import { ada, answer, checkUp, goodCards, kim, plan, SECRET } from '../checkup/checkup-fixture.ts';
import type { CheckupReport } from '../checkup/report/report.ts';
import { junitFaults } from './junit-schema-fixture.ts';
import { reportGithub } from './report-github.ts';
import { reportHar } from './report-har.ts';
import { reportHtml } from './report-html.ts';
import { reportJson } from './report-json.ts';
import { reportJsonSchema } from './report-json-schema.ts';
import { reportJunit } from './report-junit.ts';
import { reportMarkdown } from './report-markdown.ts';

/** Text that an endpoint could send to inject markup into a report. */
const HOSTILE =
  '</script><script>alert(1)</script><img src=x onerror=alert(1)>]]>--> [x](https://evil.example) ``` @all \u0000\u001b\ud800';

const FORMATS = {
  JSON: reportJson,
  JUnit: reportJunit,
  Markdown: reportMarkdown,
  HTML: reportHtml,
  HAR: reportHar,
} as const;

let report: CheckupReport;

beforeAll(async () => {
  const run = await checkUp(
    (seen) =>
      answer(
        {
          cards: goodCards(seen).map((card, index) =>
            index === 0
              ? card
              : {
                  ...card,
                  components: [{ componentBadge: { badgeLabel: 'Only in bodies', badgeColor: HOSTILE } }],
                },
          ),
          [HOSTILE]: [seen.header('authorization'), SECRET, seen.customer],
        },
        {
          headers: [
            ['content-type', 'text/html'],
            ['cache-control', `public, ${HOSTILE}`],
            ['set-cookie', 'session=abcdefgh'],
          ],
        },
      ),
    {
      plan: plan({
        sender: { workspaceId: 'w_1', signingSecret: SECRET },
        secondCustomer: kim,
        customers: [ada, { ...ada, customer: kim }],
        probing: 'cards.example',
        include: { customers: true, bodies: true },
      }),
    },
  );
  report = run.report;
});

describe('every format', () => {
  test.each(Object.entries(FORMATS))('%s holds no secret, whatever is ticked', (_name, format) => {
    const text = format(report, { customers: true, bodies: true });
    for (const secret of ['tok_4f3e2d1c0b9a', SECRET, 'session=abcdefgh']) expect(text).not.toContain(secret);
  });

  test.each(Object.entries(FORMATS))('%s names no customer unless that is ticked', (_name, format) => {
    const masked = format(report, { bodies: true }).toLowerCase();
    for (const { id, email, externalId } of [ada.customer, kim]) {
      for (const text of [id, email, externalId]) expect(masked).not.toContain(text);
    }
    expect(format(report, { customers: true, bodies: true }).replaceAll('\\', '')).toContain(
      'ada@grocery.example',
    );
  });

  test.each(['JSON', 'HTML', 'HAR'] as const)(
    '%s holds bodies of responses only where that is ticked',
    (name) => {
      expect(FORMATS[name](report)).not.toContain('Only in bodies');
      expect(FORMATS[name](report, { bodies: true })).toContain('Only in bodies');
    },
  );

  test('a report that is masked already stays masked', () => {
    const masked: CheckupReport = JSON.parse(reportJson(report));
    expect(reportHtml({ ...masked, personal: [] }, { customers: true, bodies: true })).not.toContain(
      'ada@grocery',
    );
  });
});

describe('GitHub', () => {
  test('annotates what was found within its limits, and says no secret and no customer', () => {
    const text = reportGithub(report);
    const lines = text.trimEnd().split('\n');
    const levels = lines.map((line) => /^::(error|warning|notice) title=[^:]+::/.exec(line)?.[1]);
    const found = (verdict: string) => report.lines.filter((line) => line.verdict === verdict).length;
    for (const [level, verdict] of [
      ['error', 'error'],
      ['warning', 'warning'],
      ['notice', 'note'],
    ] as const) {
      expect(levels.filter((each) => each === level)).toHaveLength(Math.min(10, found(verdict)));
    }
    for (const secret of [SECRET, 'tok_4f3e2d1c0b9a', ada.customer.email, kim.email])
      expect(text).not.toContain(secret);
  });

  test('says that a run isn’t complete', () => {
    const ended = { how: 'no-answer' as const, message: 'The run stopped.' };
    expect(reportGithub({ ...report, ended })).toContain(
      '::error title=The check-up isn’t complete::The run stopped.',
    );
  });
});

describe('JSON', () => {
  test('is what its schema says, and the schema allows nothing else', () => {
    const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile({ ...reportJsonSchema() });
    for (const options of [{}, { customers: true, bodies: true }]) {
      const value = JSON.parse(reportJson(report, options));
      expect([validate(value), validate.errors]).toEqual([true, null]);
      expect(validate({ ...value, more: true })).toBe(false);
      expect(validate({ ...value, version: 2 })).toBe(false);
    }
  });
});

describe('HAR', () => {
  test('is HAR 1.2 by the schema of har-schema', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addMetaSchema(draft06);
    for (const schema of Object.values(harSchemas)) ajv.addSchema(schema);
    const validate = ajv.getSchema('har.json#');
    const har = JSON.parse(reportHar(report, { bodies: true }));
    expect([validate?.(har), validate?.errors]).toEqual([true, null]);
    expect(har.log.entries).toHaveLength(report.exchanges.length);
    expect(validate?.({ log: { ...har.log, entries: [{}] } })).toBe(false);
  });

  test('keeps the values of headers that aren’t on the list to itself', () => {
    const har = JSON.parse(reportHar(report));
    const values = new Map<string, string>(
      har.log.entries.flatMap((entry: { response: { headers: { name: string; value: string }[] } }) =>
        entry.response.headers.map(({ name, value }): [string, string] => [name, value]),
      ),
    );
    expect(values.get('set-cookie')).toBe('(not shown)');
    expect(values.get('content-type')).toBe('text/html');
  });
});

describe('JUnit', () => {
  test('is read by junit2json with a case for each scenario', async () => {
    const read = await parse(reportJunit(report));
    if (read === null || read === undefined || !('testsuite' in read))
      throw new Error('No suites were read.');
    const cases = (read.testsuite ?? []).flatMap((suite) => suite.testcase ?? []);
    expect(cases).toHaveLength(report.lines.length);
    expect(cases.filter((one) => one.failure !== undefined)).toHaveLength(report.totals.error);
    expect(cases.filter((one) => one.skipped !== undefined)).toHaveLength(report.totals['not-run']);
    expect(read).toMatchObject({ tests: report.lines.length, failures: report.totals.error });
  });

  test('is valid by Jenkins’ schema', async () => {
    expect(await junitFaults(reportJunit(report))).toEqual([]);
    expect(await junitFaults(reportJunit(report).replaceAll('classname', 'class'))).not.toEqual([]);
  });

  test('carries text that tries to be markup as text', async () => {
    const read = JSON.stringify(await parse(reportJunit(report)));
    expect(read).toContain('</script>');
    expect(reportJunit(report)).not.toContain('<script>');
  });
});

describe('HTML', () => {
  const judge = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:document', 'html-validate:a11y'],
    // The layout of the source doesn't matter.
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  });

  test('is valid by html-validate', async () => {
    const { results } = await judge.validateString(reportHtml(report, { customers: true, bodies: true }));
    const said = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    );
    expect(said).toEqual([]);
  });

  test('has no script, no handler, and nothing from outside', () => {
    const html = reportHtml(report, { customers: true, bodies: true });
    const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
    expect(tags.length).toBeGreaterThan(100);
    expect(
      tags.filter((tag) => /^<(?:script|img|link|iframe|object|base)|\s(?:on\w+|src|href)=/i.test(tag)),
    ).toEqual([]);
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  });
});

describe('Markdown', () => {
  function nodesOf(node: Node): Node[] {
    const children: Node[] = [];
    for (let child = node.firstChild; child !== null; child = child.next) children.push(...nodesOf(child));
    return [node, ...children];
  }

  test('holds no link, image or HTML of the endpoint’s making', () => {
    const nodes = nodesOf(new Parser().parse(reportMarkdown(report)));
    expect(nodes.filter(({ type }) => ['link', 'image', 'html_inline', 'html_block'].includes(type))).toEqual(
      [],
    );
    expect(nodes.filter(({ type }) => type === 'heading').length).toBeGreaterThan(report.totals.error);
  });

  test('shows a command for each error', () => {
    const nodes = nodesOf(new Parser().parse(reportMarkdown(report)));
    const commands = nodes.filter(({ type }) => type === 'code_block').map(({ literal }) => literal ?? '');
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.every((command) => command.includes('curl '))).toBe(true);
  });
});
