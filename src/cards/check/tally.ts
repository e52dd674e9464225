import type { Path } from '../../json/path.ts';
import { MAX_LISTED_PROBLEMS } from '../../json/problem.ts';
import type { Finding } from './finding.ts';

/** The findings in a part of a document: the first ones in full, and the count of all. */
export interface Tally {
  readonly findings: readonly Finding[];
  readonly errors: number;
  readonly warnings: number;
}

export const NO_FINDINGS: Tally = { findings: [], errors: 0, warnings: 0 };

/** Collects findings. It keeps only as many as are ever listed, so that 50,000 broken items stay cheap. */
export class TallyBuilder implements Tally {
  findings: Finding[] = [];
  errors = 0;
  warnings = 0;

  add(finding: Finding): void {
    if (finding.severity === 'error') {
      this.errors += 1;
    } else {
      this.warnings += 1;
    }
    if (this.findings.length < MAX_LISTED_PROBLEMS) this.findings.push(finding);
  }

  /** Adds the findings of a part at `prefix`. */
  addAll(part: Tally, prefix: Path): void {
    this.errors += part.errors;
    this.warnings += part.warnings;
    for (const finding of part.findings) {
      if (this.findings.length >= MAX_LISTED_PROBLEMS) return;
      this.findings.push({ ...finding, path: [...prefix, ...finding.path] });
    }
  }
}
