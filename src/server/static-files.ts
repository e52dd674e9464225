import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { getMimeType } from 'hono/utils/mime';
import { type Coding, chooseCoding } from './accepted-coding.ts';
import { type ByteRange, requestedRange } from './byte-range.ts';

const SUFFIX: Readonly<Record<Coding, string>> = { br: '.br', gzip: '.gz' };

interface FoundFile {
  path: string;
  size: number;
  /** Changes with the file's bytes. */
  tag: string;
}

/** The response to a GET or HEAD for the file at a URL's path; null if there isn’t one. */
export type StaticFiles = (path: string, request: Request) => Promise<Response | null>;

/**
 * Serves the plain files of a folder, except names that begin with a dot and anything behind a symbolic link. If
 * `NAME.br` or `NAME.gz` exists next to a file, clients that accept it get it. A request for a single byte range gets
 * that range; any other `Range` gets the whole file (RFC 9110, 14.2).
 */
export function serveFolder(folder: string): StaticFiles {
  /** Hashes of files by path. `of` changes whenever the file does. */
  const tags = new Map<string, { of: string; tag: string }>();

  async function find(path: string): Promise<FoundFile | null> {
    const stats = await lstat(path).catch(() => null);
    if (!stats?.isFile()) return null;
    const of = `${stats.ino} ${stats.size} ${stats.mtimeMs} ${stats.ctimeMs}`;
    const known = tags.get(path);
    if (known?.of === of) return { path, size: stats.size, tag: known.tag };
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk);
    const tag = `"${hash.digest('base64url').slice(0, 22)}"`;
    tags.set(path, { of, tag });
    return { path, size: stats.size, tag };
  }

  return async (urlPath, request) => {
    const names = namesOf(urlPath);
    if (names === null) return null;
    const root = await realpath(folder);
    const path = join(root, ...names);
    // If the real path is the same, no part of it is a link.
    if ((await realpath(path).catch(() => null)) !== path) return null;
    const file = await find(path);
    if (file === null) return null;
    const codings = new Map<Coding, FoundFile>();
    for (const coding of ['br', 'gzip'] as const) {
      const packed = await find(path + SUFFIX[coding]);
      if (packed !== null) codings.set(coding, packed);
    }
    const coding = chooseCoding(request.headers.get('accept-encoding'), [...codings.keys()]);
    const chosen = (coding === null ? null : codings.get(coding)) ?? file;
    const headers = new Headers({
      'Content-Type': getMimeType(path) ?? 'application/octet-stream',
      'Accept-Ranges': 'bytes',
      ETag: chosen.tag,
    });
    if (codings.size > 0) headers.set('Vary', 'Accept-Encoding');
    if (coding !== null) headers.set('Content-Encoding', coding);
    return answer(chosen, request, headers);
  };
}

/** The path's segments; null for a path that can't be one of our files. */
function namesOf(urlPath: string): string[] | null {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  const [beginning, ...names] = path.split('/');
  // On Windows, a backslash leads into another folder.
  const isPlain = (name: string) => name !== '' && !name.startsWith('.') && !name.includes('\\');
  return beginning === '' && names.every(isPlain) ? names : null;
}

function answer(file: FoundFile, request: Request, headers: Headers): Response {
  if (isKnown(request.headers.get('if-none-match'), file.tag)) {
    headers.delete('Content-Type');
    headers.delete('Content-Encoding');
    return new Response(null, { status: 304, headers });
  }
  const range = rangeOf(request, file);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.size}` } });
  }
  const { first, last } = range ?? { first: 0, last: file.size - 1 };
  headers.set('Content-Length', String(last - first + 1));
  if (range !== null) headers.set('Content-Range', `bytes ${first}-${last}/${file.size}`);
  const status = range === null ? 200 : 206;
  if (request.method === 'HEAD' || file.size === 0) return new Response(null, { status, headers });
  const bytes = createReadStream(file.path, { start: first, end: last });
  // Node declares its own, equivalent type.
  return new Response(Readable.toWeb(bytes) as ReadableStream<Uint8Array>, { status, headers });
}

function rangeOf(request: Request, { size, tag }: FoundFile): ByteRange | 'unsatisfiable' | null {
  const condition = request.headers.get('if-range');
  if (request.method !== 'GET' || (condition !== null && condition !== tag)) return null;
  return requestedRange(request.headers.get('range'), size);
}

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2). */
function isKnown(header: string | null, tag: string): boolean {
  if (header === null) return false;
  if (header.trim() === '*') return true;
  return header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag);
}
