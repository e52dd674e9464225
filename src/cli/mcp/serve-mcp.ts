import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { z } from 'zod';
import type { Io } from '../command/io.ts';
import { PROGRAM } from '../command/program.ts';
import { UsageError } from '../command/usage-error.ts';
import { writeLine } from '../terminal/write-to.ts';
import { type Allowed, addEndpointTools } from './endpoint-tools.ts';
import { addResources } from './resources.ts';
import { addTextTools } from './text-tools.ts';

const INSTRUCTIONS = `Checks Plain Customer Cards and the endpoints that send them.
Writing cards: look fields up with card_reference, then prove the JSON with check_cards; apply_fixes repairs what it can.
Writing an endpoint: load_endpoint is one load as Plain does it, check_endpoint tries what Plain could send tomorrow. Fix every error it finds, then run it again.
Name secrets by environment variable ("Authorization: Bearer $TOKEN"), never write them out.`;

/** Serves the tools over `io`'s standard streams until the client disconnects or the process is asked to end. */
export async function serveMcp(allowed: Allowed, io: Io): Promise<void> {
  const server = new McpServer(
    { name: PROGRAM, title: 'Customer Card Playground', version: await versionOf(io) },
    { instructions: INSTRUCTIONS },
  );
  addTextTools(server);
  addEndpointTools(server, allowed, io);
  addResources(server);
  const transport = new StdioServerTransport(io.stdin, io.stdout);
  const left = clientLeft(server, io);
  server.server.onerror = (error) => {
    if (error.name === 'SyntaxError' || error.name.endsWith('ZodError'))
      void writeLine(io.stderr, 'Skipped a line that isn’t a message of the Model Context Protocol.').catch(
        () => undefined,
      );
  };
  await server.connect(transport);
  const answered = trackRequests(transport);
  const { isBroken } = await left;
  // Requests from before the input ended still get their responses, as long as the client reads them.
  await Promise.race([answered(), gone(io)]);
  await server.close();
  // The message can't be checked, and the client would wait for its response.
  if (isBroken)
    throw new UsageError(
      'Closed the connection: a message was larger than 10 MB. At most 1 MB of text can be checked.',
    );
}

/** Resolves when the input ends, the transport gives up on a message, or the process is asked to end. */
function clientLeft({ server }: McpServer, { stdin, stop }: Io): Promise<{ isBroken: boolean }> {
  return new Promise((resolve) => {
    const leave = () => resolve({ isBroken: false });
    server.onclose = () => resolve({ isBroken: true });
    stdin.once('end', leave);
    stdin.once('close', leave);
    stop.addEventListener('abort', leave, { once: true });
    if (stop.aborted) leave();
  });
}

/** Resolves when no one reads the output any more, or the process is asked to end. */
function gone({ stdout, stop }: Io): Promise<void> {
  return new Promise((resolve) => {
    const leave = () => resolve();
    stdout.once('error', leave);
    stdout.once('close', leave);
    stop.addEventListener('abort', leave, { once: true });
    if (stop.aborted || stdout.destroyed) leave();
  });
}

/** Tracks requests. The returned function resolves once every request has its response. */
function trackRequests(transport: StdioServerTransport): () => Promise<void> {
  const open = new Set<unknown>();
  let settle = () => {};
  const close = (id: unknown) => {
    open.delete(id);
    if (open.size === 0) settle();
  };
  const { onmessage } = transport;
  const send = transport.send.bind(transport);
  transport.onmessage = (message) => {
    if ('method' in message && 'id' in message) open.add(message.id);
    // A cancelled request gets no response.
    if ('method' in message && message.method === 'notifications/cancelled') close(message.params?.requestId);
    onmessage?.(message);
  };
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message) && 'id' in message) close(message.id);
  };
  return () =>
    new Promise((resolve) => {
      settle = resolve;
      if (open.size === 0) resolve();
    });
}

async function versionOf({ packageFolder }: Io): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}
