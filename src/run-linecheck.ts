import { CommanderError } from 'commander';
import { LinecheckError } from './errors.js';
import { USAGE } from './exit-code.js';
import { createProgram } from './program.js';

/**
 * Runs a command line and says how it ended. Every error becomes a sentence and a hint on stderr, never a stack trace
 * (unless LINECHECK_DEBUG is set).
 * @returns the exit code
 */
export async function runLinecheck(argv: readonly string[]): Promise<number> {
  // Whoever reads a pipe may leave early. What must not get lost that way says so itself: see toStdout.
  for (const stream of [process.stdout, process.stderr])
    if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  let code = 0;
  const program = createProgram((ended) => {
    code = ended;
  });
  try {
    await program.parseAsync(argv);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
    process.stderr.write(tell(error));
    return USAGE;
  }
}

function tell(error: unknown): string {
  if (hasHint(error)) return `linecheck: ${error.message}\n  ${error.hint}\n`;
  const fact = error instanceof Error ? error.message : String(error);
  const trace = process.env.LINECHECK_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  return `linecheck: a fault of linecheck itself: ${fact}\n${trace}  Set LINECHECK_DEBUG=1 to see where, and please report it.\n`;
}

/** Errors of the simulators bring their hint as well. */
function hasHint(error: unknown): error is Error & { hint: string } {
  return (
    error instanceof LinecheckError || (error instanceof Error && 'hint' in error && typeof error.hint === 'string')
  );
}
