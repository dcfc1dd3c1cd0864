/** A failure that a person can understand and act on: wrong use, or the system saying no. It ends with exit code 2. */

export class Failure extends Error {
  /** What to do about it, on a line of its own. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.name = 'Failure';
    this.hint = hint;
  }
}

/** Someone pressed Ctrl-C, or the system asked pensum to end. */
export class Interrupted extends Error {
  readonly signal: 'SIGINT' | 'SIGTERM';

  constructor(signal: 'SIGINT' | 'SIGTERM' = 'SIGINT') {
    super('Interrupted');
    this.name = 'Interrupted';
    this.signal = signal;
  }

  /** 128 and the signal's number, as shells expect it. */
  get exitCode(): number {
    return this.signal === 'SIGINT' ? 130 : 143;
  }
}

const reasons: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied, or another program holds it open',
  EBUSY: 'another program holds it open',
  ENOSPC: 'no space is left on the disk',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file would be larger than the system allows',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EISDIR: 'a folder of that name is in the way',
  EEXIST: 'something of that name is in the way',
  ENOENT: 'it does not exist',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  EIO: 'the disk reports an error',
  ELOOP: 'symbolic links lead in a circle',
  EINVAL: 'the system does not allow this name',
};

/** The system's code (`ENOSPC`, …) of an error, or undefined when it is no error of the system. */
export function systemCode(error: unknown): string | undefined {
  const { code, syscall } = (error ?? {}) as { code?: unknown; syscall?: unknown };
  return typeof code === 'string' && (syscall !== undefined || code in reasons) ? code : undefined;
}

/** The system's reason in words; undefined when the error is not the system's. */
export function systemReason(error: unknown): string | undefined {
  const code = systemCode(error);
  return code === undefined ? undefined : (reasons[code] ?? `the system reports ${code}`);
}
