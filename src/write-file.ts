import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LinecheckError } from './errors.js';

/**
 * Makes the folders above a file and sees to it that it can be written, before there is anything to write.
 * @throws LinecheckError `file`
 */
export function assertWritable(file: string): void {
  try {
    makeFolder(dirname(resolve(file)));
    const found = statSync(file, { throwIfNoEntry: false });
    if (found?.isDirectory() === true) throw new Error('it is a directory');
    accessSync(found === undefined ? dirname(resolve(file)) : file, constants.W_OK);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/**
 * Writes a file whole or not at all: beside it first, so that a run that breaks off leaves what was there before.
 * What is no plain file (`/dev/stdout`, a pipe of the shell) is written to as it stands, never replaced.
 * @throws LinecheckError `file`
 */
export function writeWhole(file: string, content: string | Uint8Array): void {
  try {
    const found = statSync(file, { throwIfNoEntry: false });
    if (isStream(file) || found?.isFile() === false) appendFileSync(file, content);
    else replace(found === undefined ? resolve(file) : realpathSync(file), content);
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** Node's own way of making several never ends where the system makes no folders, as in `/proc`. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Also where it leads to a plain file just now, as in `linecheck ... > log`. */
const isStream = (file: string): boolean => /^\/(dev|proc)\//.test(resolve(file));

function replace(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    // A file that is mounted alone, as containers do it, can be written but not replaced.
    if (!isFixed(cause)) throw cause;
    writeFileSync(file, content);
  }
}

const fixed: ReadonlySet<unknown> = new Set(['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS']);
const isFixed = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && fixed.has(cause.code);

/** @param place a file, or what is written to instead of one */
export function cannotWrite(place: string, cause: unknown): LinecheckError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LinecheckError('file', `Cannot write ${place}: ${reason}`, {
    hint: 'Name a place you may write to.',
    cause,
  });
}
