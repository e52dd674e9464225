import { type Located, wantPaths } from '../../json/json-node.ts';
import type { Path } from '../../json/path.ts';
import { readJson } from '../../json/read-json.ts';
import type { SyntaxIssue } from '../../json/syntax-issue.ts';
import type { Detail, Finding } from '../check/finding.ts';

/** Their fixes move parts inside the object that holds the key. */
const REARRANGED: readonly Detail['code'][] = [
  'stray-component',
  'two-components',
  'null-sibling',
  'stray-fields',
  'foreign-fields',
  'nested-row',
  'nested-container',
  'container-in-row',
];

/** Locates the findings' paths in the text in one pass, with the surroundings that fixes need. */
export function locateFindings(
  text: string,
  findings: readonly Finding[],
  issues: readonly SyntaxIssue[] = [],
): Located | null {
  const repeated = issues.filter((issue) => issue.code === 'repeated-field');
  if (findings.length === 0 && repeated.length === 0) return null;
  const parents = (paths: readonly Path[]) => paths.map((path) => path.slice(0, -1));
  const rearranged = findings.filter(({ detail }) => REARRANGED.includes(detail.code));
  const wanted = wantPaths(parents(rearranged.map(({ path }) => path)), [
    ...findings.map(({ path }) => path),
    ...parents(repeated.map(({ path }) => path)),
  ]);
  const { root } = readJson(text, wanted);
  return root === null ? null : { text, root };
}
