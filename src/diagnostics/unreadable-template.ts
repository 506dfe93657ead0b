import type { Diagnostic } from './diagnostic.js';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'a folder stands in its place',
  EACCES: 'this account may not open it',
  EPERM: 'this account may not open it',
  EBUSY: 'another program keeps it to itself',
};

/** What reading a template throws where it is there and cannot be read. */
export class UnreadableTemplate extends Error {
  /** The code by which the system calls the reason, such as `EISDIR`. */
  readonly code: string;

  constructor(
    readonly shown: string,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.code = (cause as NodeJS.ErrnoException).code ?? '';
  }

  explain(): Diagnostic {
    return {
      code: 'template-unreadable',
      severity: 'error',
      message: `This template cannot be read: ${REASONS[this.code] ?? this.message}.`,
      hint: 'Close it where it is open, or put the file back in its place, and try again.',
      location: { template: this.shown },
    };
  }
}
