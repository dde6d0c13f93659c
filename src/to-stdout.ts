import { cannotWrite } from './write-file.js';

/**
 * Writes to stdout and waits until it is taken.
 * @throws LinecheckError `file` when it is not: the reader of a pipe has left (`| head`), it is closed, or the disk is full
 */
export function toStdout(text: string): Promise<void> {
  return new Promise((done, fail) => {
    const lost = (cause: Error) => fail(cannotWrite('to stdout', isLeft(cause) ? LEFT : cause));
    process.stdout.once('error', lost);
    process.stdout.write(text, (error) => {
      if (error !== undefined && error !== null) return lost(error);
      process.stdout.off('error', lost);
      done();
    });
  });
}

const LEFT = new Error('its reader has left before the end');
const isLeft = (cause: Error): boolean => 'code' in cause && cause.code === 'EPIPE';
