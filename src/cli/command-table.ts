import type { Command } from './command/command.ts';

/** Every command, in the order of the overview. Each is loaded when it's used. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  lint: async () => (await import('./commands/lint.ts')).lint,
  load: async () => (await import('./commands/load.ts')).load,
  check: async () => (await import('./commands/check.ts')).check,
  mcp: async () => (await import('./commands/mcp.ts')).mcp,
};

/** What runs when no command is named. */
export const DEFAULT_COMMAND = 'serve';
