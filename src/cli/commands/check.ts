import { CHECK_OPTIONS, CHECK_REPORTERS } from '../check/check-options.ts';
import { defineCommand } from '../command/command.ts';
import type { ExitCode } from '../command/exit-code.ts';
import { UsageError } from '../command/usage-error.ts';
import { readFailRule } from '../reporters/exit-by-counts.ts';
import { readReporters } from '../reporters/read-reporters.ts';
import { writeLine } from '../terminal/write-to.ts';

export const check = defineCommand({
  name: 'check',
  summary: 'Run the check-up of an endpoint: about sixty variations of Plain’s request.',
  positionals: 'URL',
  options: CHECK_OPTIONS,
  examples: [
    {
      command:
        'customer-card-playground check http://localhost:3000/cards --keys usage,plan --email ada@example.com',
      summary: 'a local endpoint, for one customer',
    },
    {
      command:
        "customer-card-playground check https://example.com/cards -k usage -e ada@example.com -H 'Authorization: Bearer $TOKEN' --probe example.com",
      summary: 'everything, including wrong credentials and load; note the single quotes',
    },
    {
      command:
        'customer-card-playground check http://localhost:3000/cards -k usage -e ada@example.com --wait 30s -r github -r junit=checkup.xml -r html=checkup.html',
      summary: 'in GitHub Actions, right after the server was started',
    },
  ],
  async run(args, io): Promise<ExitCode> {
    const rule = readFailRule(args.one('fail-on'), args.one('max-warnings'));
    const wanted = readReporters(args.all('reporter'), CHECK_REPORTERS);
    const include = readInclude(args.all('include'));
    const { readEndpoint } = await import('../endpoint/read-endpoint.ts');
    const { readCustomerFile, readPlan, readSeed } = await import('../check/read-plan.ts');
    const { nodePorts } = await import('../endpoint/node-ports.ts');
    const { setup, waitMs, secrets, warnings } = await readEndpoint(args, io);
    const seed = readSeed(args.one('seed'));
    const customers = await readCustomerFile(args.one('customers'), setup.context, io);
    const plan = readPlan(args, setup, customers);
    for (const warning of warnings) await writeLine(io.stderr, `Warning: ${warning}`);
    const ports = nodePorts(seed === null ? {} : { seed });
    if (waitMs > 0) {
      const { waitForAnswer } = await import('../endpoint/wait-for-answer.ts');
      await waitForAnswer(setup, waitMs, ports, io.stop);
    }
    const { runCheckup } = await import('../../checkup/run.ts');
    const { Masking } = await import('../../checkup/report/masking.ts');
    const { progressLine } = await import('../check/progress.ts');
    const progress = progressLine(io.stderr, io.env);
    const found = await runCheckup(plan, ports, progress.show, io.stop);
    progress.clear();
    const report = new Masking(secrets, []).deep(found);
    const { writeCheck } = await import('../check/write-check.ts');
    const { exitOfReport } = await import('../check/exit-of-report.ts');
    await writeCheck(wanted, report, include, io);
    const { code, why } = exitOfReport(report, rule);
    if (why !== null) await writeLine(io.stderr, why);
    return code;
  },
});

function readInclude(written: readonly string[]): { customers: boolean; bodies: boolean } {
  const named = written.flatMap((text) => text.split(/[\s,;]+/)).filter(Boolean);
  const unknown = named.find((name) => name !== 'customers' && name !== 'bodies');
  if (unknown !== undefined) throw new UsageError(`--include can be customers and bodies, not “${unknown}”.`);
  return { customers: named.includes('customers'), bodies: named.includes('bodies') };
}
