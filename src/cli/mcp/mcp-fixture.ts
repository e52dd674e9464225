import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { onTestFinished } from 'vitest';
import type { Io } from '../command/io.ts';
import { testIo } from '../io-fixture.ts';
import { runCommandLine } from '../run-command-line.ts';

/** Starts `mcp` on a pair of pipes, with the SDK's own client at the other end. */
export async function startMcp(written: readonly string[] = [], given: Partial<Io> = {}) {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const { io, stderr } = testIo({ stdin: toServer, stdout: toClient, ...given });
  const ended = runCommandLine(['mcp', ...written], io);
  const client = new Client({ name: 'test', version: '1' });
  // The server's transport works for the client too: both read and write lines.
  await client.connect(new StdioServerTransport(toClient, toServer));
  onTestFinished(async () => {
    toServer.end();
    await ended;
  });
  return { client, toServer, ended, stderr, call: callWith(client) };
}

function callWith(client: Client) {
  return async (name: string, args: Record<string, unknown> = {}) => {
    const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
    const [first] = Array.isArray(content) ? content : [];
    return { text: String(first?.text), data: structuredContent, isError: isError === true };
  };
}
