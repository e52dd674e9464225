import type { CheckupReport } from '../../checkup/report/report.ts';
import { isPlaygroundBug } from '../../checkup/runner.ts';
import { EXIT, type ExitCode } from '../command/exit-code.ts';
import { exitByCounts, type FailRule } from '../reporters/exit-by-counts.ts';

/**
 * A check-up's exit code, and a sentence if it couldn't check. A run that was stopped, got no response or had nothing
 * to run never ends with 0, whatever the rule.
 */
export function exitOfReport(
  { ended, lines, verdict, totals, exchanges }: CheckupReport,
  rule: FailRule,
): { code: ExitCode; why: string | null } {
  if (ended.how === 'stopped') return { code: EXIT.failed, why: ended.message };
  const answered = exchanges.some(({ reply }) => reply.status !== null);
  if (ended.how === 'no-answer') return { code: EXIT.noAnswer, why: ended.message };
  const sent = exchanges.filter(({ reply }) => reply.kind !== 'refusal');
  if (sent.length > 0 && !answered) return { code: EXIT.noAnswer, why: 'The endpoint never responded.' };
  if (lines.some(isPlaygroundBug))
    return { code: EXIT.failed, why: 'A scenario failed because of a bug in the playground.' };
  if (verdict === 'not-run') {
    const reason = lines[0]?.found ?? ended.message;
    return { code: EXIT.failed, why: `No scenario was run: ${reason}` };
  }
  return { code: exitByCounts({ errors: totals.error, warnings: totals.warning }, rule), why: null };
}
