import { defineCommand } from '../command/command.ts';
import { EXIT, type ExitCode } from '../command/exit-code.ts';
import { UsageError } from '../command/usage-error.ts';
import { ENDPOINT_OPTIONS } from '../endpoint/endpoint-options.ts';
import type { LoadResult } from '../endpoint/load-result.ts';
import { FILE_COLUMNS } from '../terminal/columns.ts';
import { paintFor } from '../terminal/paint.ts';
import { writeLine, writeTo } from '../terminal/write-to.ts';

export const load = defineCommand({
  name: 'load',
  summary: 'Load cards from an endpoint once, as Plain does.',
  positionals: 'URL',
  options: {
    ...ENDPOINT_OPTIONS,
    json: { type: 'boolean', summary: 'Write the result as JSON, with the response.' },
  },
  examples: [
    {
      command:
        'customer-card-playground load http://localhost:3000/cards --keys usage,plan --email ada@example.com',
      summary: 'two cards for one customer',
    },
    {
      command:
        "customer-card-playground load https://example.com/cards -k usage -e ada@example.com -H 'Authorization: Bearer $TOKEN'",
      summary: 'with a token from the environment; note the single quotes',
    },
  ],
  async run(args, io) {
    const { readEndpoint } = await import('../endpoint/read-endpoint.ts');
    const { nodePorts } = await import('../endpoint/node-ports.ts');
    const { runLoad } = await import('../endpoint/run-load.ts');
    const { loadResult } = await import('../endpoint/load-result.ts');
    const { setup, waitMs, secrets, warnings } = await readEndpoint(args, io);
    for (const warning of warnings) await writeLine(io.stderr, `Warning: ${warning}`);
    const ports = nodePorts();
    if (waitMs > 0) {
      const { waitForAnswer } = await import('../endpoint/wait-for-answer.ts');
      await waitForAnswer(setup, waitMs, ports, io.stop);
    }
    const ended = await runLoad(setup, ports, io.stop);
    if (ended === null) throw new UsageError('The load was stopped.');
    const result = loadResult(ended, secrets);
    if (args.flag('json')) await writeTo(io.stdout, `${JSON.stringify(result, null, 2)}\n`);
    else {
      const { loadText } = await import('../endpoint/load-text.ts');
      await writeTo(
        io.stdout,
        loadText(result, paintFor(io.stdout, io.env), io.stdout.columns ?? FILE_COLUMNS),
      );
    }
    const code = exitOf(result);
    const unsent = result.cards.find(({ failure }) => failure?.class === 'playground')?.failure;
    if (unsent) await writeLine(io.stderr, `${unsent.title}: ${unsent.message}`);
    return code;
  },
});

/** A request that the playground itself refuses to send counts as not checked. */
function exitOf({ ok, answered, cards }: LoadResult): ExitCode {
  if (ok) return EXIT.clean;
  const unseen = cards.some(
    ({ outcome, failure }) => outcome === 'failed' && (failure === null || failure.class === 'playground'),
  );
  if (unseen) return EXIT.failed;
  return answered ? EXIT.findings : EXIT.noAnswer;
}
