/** The progress could not be read or saved. The message is for people; `cause` holds the system's error. */
export class ProgressError extends Error {
  override readonly name = 'ProgressError';
}

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk is read-only',
  ENOENT: 'the folder is gone',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file of that name is in the way',
  EISDIR: 'a folder is where the file should be',
  EMFILE: 'too many files are open',
  EIO: 'the disk reported an error',
};

/** Why a file operation failed, as the end of a sentence. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'of an unknown error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return CAUSES[code] ?? error.message;
}
