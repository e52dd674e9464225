import type { LintedFile, LintFinding, LintReport } from './lint-report.ts';

/** GitHub rejects a run with more results than this. */
const MAX_RESULTS = 25_000;

/** The report as SARIF 2.1.0, for code scanning. `version` is the playground's. */
export function lintSarif({ files, unread }: LintReport, version: string): string {
  const found = files.flatMap((file) => file.findings.map((finding) => ({ file, finding })));
  // If there are too many results, keep the most severe ones.
  const kept = found.toSorted((one, other) => rank(one.finding) - rank(other.finding)).slice(0, MAX_RESULTS);
  const rules = [...new Set(kept.map(({ finding }) => finding.code))].sort();
  const run = {
    tool: {
      driver: {
        name: 'Customer Card Playground',
        version,
        rules: rules.map((id) => ({ id, name: pascalCase(id), shortDescription: { text: sentence(id) } })),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: unread.length === 0,
        toolExecutionNotifications: [
          ...unread.map(({ file, reason }) => ({
            level: 'error',
            message: { text: `${file} wasn’t checked: ${reason}.` },
          })),
          ...(found.length > kept.length
            ? [
                {
                  level: 'warning',
                  message: { text: `${found.length - kept.length} more problems aren’t listed.` },
                },
              ]
            : []),
        ],
      },
    ],
    results: kept.map(({ file, finding }) => resultOf(file, finding, rules.indexOf(finding.code))),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function rank({ severity, isOld }: LintFinding): number {
  return (severity === 'error' ? 0 : 1) + (isOld ? 2 : 0);
}

function resultOf(file: LintedFile, finding: LintFinding, ruleIndex: number) {
  const artifactLocation = { uri: uriOf(file.file) };
  const { code, severity, message, start, end, range, fixes, isOld } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level: severity,
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation,
          region: {
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column,
            charOffset: range.start,
            charLength: range.end - range.start,
          },
        },
      },
    ],
    baselineState: isOld ? 'unchanged' : 'new',
    ...(isOld ? { suppressions: [{ kind: 'external', justification: 'Known from the baseline.' }] } : {}),
    ...(fixes.length === 0
      ? {}
      : {
          fixes: fixes.map(({ title, edits }) => ({
            description: { text: title },
            artifactChanges: [
              {
                artifactLocation,
                replacements: edits.map(({ start: from, end: to, text }) => ({
                  deletedRegion: { charOffset: from, charLength: to - from },
                  ...(text === '' ? {} : { insertedContent: { text } }),
                })),
              },
            ],
          })),
        }),
  };
}

/** A relative path as a URI: each segment is percent-encoded. */
function uriOf(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

function pascalCase(code: string): string {
  return code.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function sentence(code: string): string {
  const words = code.replaceAll('-', ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
