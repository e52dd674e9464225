import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BUILT = fileURLToPath(new URL('../../dist/', import.meta.url));
const TEXT = /\.(js|css|html|json)$/;

/** A copy of the built playground with its own server. Newer versions can be deployed into it. */
export class Deployment {
  readonly origin: string;
  readonly #folder: string;
  readonly #server: ChildProcess;
  #version = 1;

  private constructor(folder: string, server: ChildProcess, origin: string) {
    this.#folder = folder;
    this.#server = server;
    this.origin = origin;
  }

  static async start(): Promise<Deployment> {
    const folder = await mkdtemp(join(tmpdir(), 'card-playground-'));
    await cp(BUILT, folder, { recursive: true });
    const server = spawn(process.execPath, [join(folder, 'server/main.js')], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: '0', RELAY_POLICY: 'local' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const origin = await new Promise<string>((resolve, reject) => {
      let said = '';
      server.stdout.on('data', (piece) => {
        said += piece;
        const address = /http:\/\/\S+:\d+/.exec(said)?.[0];
        if (address !== undefined) resolve(address);
      });
      server.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
    });
    return new Deployment(folder, server, origin);
  }

  /** Renames the program's files, as a new build does, so the old names are gone. */
  async deploy(): Promise<void> {
    this.#version += 1;
    const client = join(this.#folder, 'client');
    const assets = join(client, 'assets');
    const before = await readdir(assets);
    // The precompressed files are from the previous version.
    await Promise.all(before.filter(isCompressed).map((name) => rm(join(assets, name))));
    await Promise.all(
      ['index.html.br', 'index.html.gz'].map((name) => rm(join(client, name), { force: true })),
    );
    const renamed = before
      .filter((name) => TEXT.test(name))
      .map((name): [string, string] => [name, name.replace(/(\.\w+)$/, `-v${this.#version}$1`)]);
    const write = async (path: string) => {
      let text = await readFile(path, 'utf8');
      for (const [from, to] of renamed) text = text.replaceAll(from, to);
      await writeFile(path, text);
    };
    for (const [from, to] of renamed) {
      await write(join(assets, from));
      await rename(join(assets, from), join(assets, to));
    }
    await write(join(client, 'index.html'));
  }

  /** Removes the code of parts whose file names start with `part`. */
  async lose(part: string): Promise<void> {
    const assets = join(this.#folder, 'client/assets');
    const names = (await readdir(assets)).filter((name) => name.startsWith(`${part}-`));
    if (names.length === 0) throw new Error(`No file of the build begins with ${part}-.`);
    await Promise.all(names.map((name) => rm(join(assets, name))));
  }

  async close(): Promise<void> {
    this.#server.removeAllListeners('exit');
    const gone = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#server.kill('SIGKILL');
    await gone;
    await rm(this.#folder, { recursive: true, force: true });
  }
}

function isCompressed(name: string): boolean {
  return /\.(br|gz)$/.test(name);
}
