import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

/**
 * Replaces a file's content atomically. Anyone who reads it meanwhile gets either the old text or the new one, even
 * if the process stops halfway. Links still lead to their file, and the file keeps its permissions.
 */
export async function writeWholeFile(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (found) => found.mode,
    () => null,
  );
  // Without this check, a read-only file in a writable folder would be replaced.
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
