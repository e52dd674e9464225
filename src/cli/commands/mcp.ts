import { defineCommand } from '../command/command.ts';
import { EXIT } from '../command/exit-code.ts';
import { UsageError } from '../command/usage-error.ts';
import { writeLine } from '../terminal/write-to.ts';

export const mcp = defineCommand({
  name: 'mcp',
  summary: 'Serve these checks to an agent: Model Context Protocol over stdio.',
  positionals: '',
  options: {
    'allow-host': {
      type: 'string',
      multiple: true,
      value: 'HOST[:PORT]',
      summary: 'A host that the agent may call. Default: none.',
    },
    probe: {
      type: 'string',
      multiple: true,
      value: 'HOST[:PORT]',
      summary: 'A host that the agent may also probe, which can show up in logs and alarms.',
    },
    'allow-env': {
      type: 'string',
      multiple: true,
      value: 'NAME',
      summary: 'An environment variable that headers may name. Default: any.',
    },
  },
  examples: [
    {
      command: 'customer-card-playground mcp --allow-host localhost:3000',
      summary: 'for an agent that writes an endpoint on this machine',
    },
    {
      command: 'customer-card-playground mcp --allow-host staging.example.com --allow-env CARDS_TOKEN',
      summary: 'with one secret, which the agent knows only by name',
    },
  ],
  async run(args, io) {
    const { allowedHosts } = await import('../endpoint/allowed-hosts.ts');
    const named = args.all('allow-env');
    const unknown = named.find((name) => !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name));
    if (unknown !== undefined)
      throw new UsageError('--allow-env needs the name of an environment variable, not a value.');
    const env = named.length === 0 ? io.env : Object.fromEntries(named.map((name) => [name, io.env[name]]));
    const host = allowedHosts('--allow-host', args.all('allow-host'));
    const probed = allowedHosts('--probe', args.all('probe'));
    if (io.stdin.isTTY === true) {
      await writeLine(
        io.stderr,
        'This command speaks the Model Context Protocol over standard input. Add it to your agent’s settings. Press Ctrl+C to quit.',
      );
    }
    const { serveMcp } = await import('../mcp/serve-mcp.ts');
    await serveMcp({ host, probing: probed }, { ...io, env });
    return EXIT.clean;
  },
});
