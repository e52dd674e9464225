import type { CheckOptions } from '../../cards/check/check-value.ts';
import { once } from '../../cards/format/once.ts';
import { lineStartsOf, placeOf } from '../../json/line-places.ts';
import type { LintedFile, LintFinding } from '../../reports/lint/lint-report.ts';
import { checkText, type FoundProblems } from './check-text.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { markdownBlocks } from './markdown-blocks.ts';

export interface LintOptions {
  as: 'response' | null;
  markdown: boolean;
}

/** Tells JSON from Markdown if there's no file name. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\ufeff]*[[{]/.test(text);
}

/** Whether a file is Markdown, so that its blocks are checked. */
export function isMarkdown(file: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(file);
}

/** The options for the check itself. */
export function checkOptions({ as }: LintOptions): CheckOptions {
  return as === null ? {} : { as };
}

/** The documents of a file: the file itself, or its blocks. */
export function excerptsOf(file: string, text: string, { markdown }: LintOptions): Excerpt[] {
  if (!markdown || !isMarkdown(file)) return [excerptOf(text)];
  return markdownBlocks(text).map((block) =>
    excerptOf(text, block, { length: block.indent, characters: /[ \t>]/, text: block.prefix }),
  );
}

/** What the page would find in a file, with places in the file. */
export async function lintText(file: string, text: string, options: LintOptions): Promise<LintedFile> {
  const starts = once(() => lineStartsOf(text));
  const documents = excerptsOf(file, text, options);
  const unlisted = { errors: 0, warnings: 0 };
  const findings: LintFinding[] = [];
  for (const excerpt of documents) {
    const checked = await checkText(excerpt.text, checkOptions(options));
    const more = unlistedOf(checked);
    unlisted.errors += more.errors;
    unlisted.warnings += more.warnings;
    for (const { severity, code, message, path, range, fixes } of checked.problems) {
      const inFile = excerpt.inFile(range);
      findings.push({
        severity,
        code,
        message,
        path,
        range: inFile,
        start: placeOf(starts(), inFile.start),
        end: placeOf(starts(), inFile.end),
        fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map(excerpt.editOfFile) })),
        isOld: false,
      });
    }
  }
  return { file, text, findings, unlisted, documents: documents.length, fixed: 0 };
}

/** The number of problems that a check counted but didn't list. */
function unlistedOf({ problems, problemCount, errorCount }: FoundProblems): LintedFile['unlisted'] {
  const listed = problems.filter(({ severity }) => severity === 'error').length;
  const errors = Math.max(0, errorCount - listed);
  return { errors, warnings: Math.max(0, problemCount - problems.length - errors) };
}
