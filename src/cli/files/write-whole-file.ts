import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces a file's content atomically: if it's read meanwhile or the process stops, it has the old text or the
 * new one, never half. Links still lead to their file, and the file keeps its permissions.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  // In a writable folder, even a read-only file could be replaced.
  if (mode !== null && (mode & 0o222) === 0) throw Object.assign(new Error(), { code: 'EACCES' });
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, text, { flag: 'wx' });
    if (mode !== null) await chmod(beside, mode);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
