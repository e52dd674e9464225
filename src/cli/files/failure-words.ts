const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there’s no such file or folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it’s a folder',
  EEXIST: 'a part of its path is a file, not a folder',
  EACCES: 'this user isn’t allowed to',
  EPERM: 'this user isn’t allowed to',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EMFILE: 'too many files are open',
  ELOOP: 'its links form a loop',
  ENAMETOOLONG: 'the name is too long',
  ERR_FS_FILE_TOO_LARGE: 'it’s larger than 2 GB',
  ERR_INVALID_ARG_VALUE: 'it isn’t a valid file name',
};

/** Why the file system refused an operation, as the end of a sentence. */
export function failureWords(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return WORDS[code] ?? (code === '' ? 'the system gave no reason' : `the system says ${code}`);
}
