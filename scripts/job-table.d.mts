export interface JobResult {
  job: string;
  browser: string;
  passed: boolean;
}
export function jobResults(report: unknown): JobResult[];
export function jobTable(
  browsers: readonly { name: string; found: object | null }[],
  results: readonly JobResult[],
): { rows: { job: string; cells: string[] }[]; passed: number; failed: number };
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string;
