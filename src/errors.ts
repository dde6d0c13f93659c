export type ErrorCode = 'usage' | 'unreachable' | 'file' | 'port';

/**
 * A mistake of the user or of the machine, told in one sentence with what to do about it; shown without a stack trace.
 * Ends the command with exit code 2.
 */
export class LinecheckError extends Error {
  override readonly name = 'LinecheckError';
  readonly code: ErrorCode;
  /** What to do next. */
  readonly hint: string;

  constructor(code: ErrorCode, fact: string, { hint, cause }: { hint: string; cause?: unknown }) {
    super(fact, { cause });
    this.code = code;
    this.hint = hint;
  }
}
