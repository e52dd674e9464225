import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { syntaxNodes, textsOf } from './syntax-nodes.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Stiff words and phrases, and what to say instead. */
const STIFF: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [/\bmend(s|ed|ing)?\b/i, 'fix'],
  [/\banew\b/i, 'again'],
  [/\blaid out\b/i, 'formatted, or arranged'],
  [/\bstand(s|ing)? (in|here|there|beside|first|last|alone|around|at|for itself)\b/i, 'is, or goes'],
  [/\bcannot stand\b/i, 'isn’t allowed'],
  [/\b(is|are|was|were) told\b/i, 'say who does it'],
  [/\bwho has\b/i, 'if you have'],
  [/\bthere is none\b/i, 'when there isn’t one'],
  [/\bof its own( accord)?\b/i, 'its own, or by itself'],
  [/\bgoes? on (as|working|by)\b/i, 'continues, or keeps working'],
  [/\bbeside\b/i, 'next to'],
  [/\bof the system\b/i, 'system …'],
  [/\bwhole one\b/i, 'complete one'],
  [/\bwhoever\b/i, 'anyone who'],
  [/\b(everybody|anybody|somebody)\b/i, 'everyone, anyone, someone'],
  [/\bare the most\b/i, 'the limit is'],
  [/\bin place of\b/i, 'instead of'],
  [/\bwhere (not (set|given)|none (is|are|of))\b/i, 'Default: …, or “when none …”'],
  [/\bdid not (answer|arrive|come|get)\b/i, 'didn’t'],
  [/\bno (address|request|worker|option|file) of\b/i, 'isn’t a …'],
  [/\b(could|did) not be\b/i, 'couldn’t be'],
  [/\bcannot\b/i, 'can’t'],
  [/\b(is|are|was|were|do|does|did|could|would|should|has|have) not\b/i, 'a contraction, such as isn’t'],
  [/\banswer(s|ed|ing)?\b/i, 'response; an endpoint responds with, sends or has something'],
  [/\b(oops|whoops|uh-oh)\b/i, 'say what happened'],
  [/\bSPEC\.md\b/, 'say it, don’t cite it'],
];

/** Names in the code and search keywords, which aren't read as sentences. */
const NAMES: ReadonlySet<string> = new Set(['cache answered', 'envelope answer ', 'security answer']);

/** Lists of words over several lines, which data is compared with. */
const WORD_LIST = /^[a-z\d_\s]*\n[a-z\d_\s]*$/;

/** The text that a file may show: its strings, templates and JSX text, but not its imports. */
function shownTexts(file: string): string[] {
  const code = readFileSync(`${ROOT}${file}`, 'utf8');
  return textsOf(syntaxNodes(code, file.endsWith('x') ? 'tsx' : 'ts', (part) => part === 'source'));
}

const files = execFileSync('git', ['ls-files', 'src/**/*.ts', 'src/**/*.tsx'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .trim()
  .split('\n')
  .filter((file) => !/\.test\.tsx?$|-fixture\.tsx?$|\.d\.ts$|\/testing\/|\/dictionary-v\d/.test(file));

test('texts in the interface sound like something a person would say', () => {
  const stiff = files.flatMap((file) =>
    shownTexts(file)
      .filter((text) => text.includes(' ') && !NAMES.has(text) && !WORD_LIST.test(text))
      .flatMap((text) =>
        STIFF.filter(([pattern]) => pattern.test(text)).map(
          ([, instead]) => `${file}: “${text.trim()}” → ${instead}`,
        ),
      ),
  );
  expect(stiff).toEqual([]);
});

const pages = execFileSync('git', ['ls-files', '*.md'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => !file.endsWith('licences.md'));

test('so do the pages of the documentation', () => {
  const stiff = pages.flatMap((page) =>
    readFileSync(`${ROOT}${page}`, 'utf8')
      .replaceAll(/^```.*?^```/gms, '')
      .split('\n')
      .filter((line) => !line.startsWith('    '))
      .map((line) => line.replaceAll(/\S+\.tsx?\b|`[^`]*`|\]\([^)]*\)/g, ''))
      .flatMap((line) =>
        STIFF.filter(([pattern]) => pattern.test(line)).map(
          ([, instead]) => `${page}: “${line.trim()}” → ${instead}`,
        ),
      ),
  );
  expect(stiff).toEqual([]);
});

test('the list matches what it’s meant to find', () => {
  const caught = (text: string) => STIFF.some(([pattern]) => pattern.test(text));
  expect(caught('Mend the JSON first; then it can be laid out.')).toBe(true);
  expect(caught('It stands first in its list already.')).toBe(true);
  expect(caught('The answer isn’t JSON.')).toBe(true);
  expect(caught('This browser cannot store drafts.')).toBe(true);
  expect(caught('Fix the JSON errors before formatting.')).toBe(false);
  expect(caught('The response isn’t JSON.')).toBe(false);
});
