import { accessSync, constants, mkdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Format, formats, reporters } from '../reports/index.js';
import type { Evidence } from '../schemas/evidence.js';
import type { Report } from '../schemas/report.js';
import { LinecheckError } from './errors.js';
import { type Actions, appendSummary, withoutCommands } from './github-actions.js';
import { nearest } from './nearest.js';
import { inMib, LARGEST } from './replay/largest.js';

interface Sink {
  readonly format: Format;
  /** Absent: stdout. */
  readonly file?: string;
}

interface Surroundings {
  /** Absent outside GitHub Actions. */
  readonly actions?: Actions | undefined;
  /** Write what was named and nothing else; the pretty report where nothing was. */
  readonly onlyNamed?: boolean;
}

/**
 * Where the reports go: `json=run.json`, `junit`, … A file that cannot be written is refused before the run, not after it.
 * Without a report on stdout the pretty one goes there. In GitHub Actions its annotations follow it and the job's summary
 * gets the Markdown, unless `github` or `markdown` was named.
 * @throws LinecheckError `usage` for an unknown format or two reports on stdout; `file` for a place that cannot be written
 */
export function openSinks(
  given: readonly string[],
  evidence: string | undefined,
  { actions, onlyNamed = false }: Surroundings = {},
): { write(report: Report): Promise<void> } {
  const sinks = withDefaults(given.map(parseSink), onlyNamed);
  const named = (format: Format) => given.some((text) => text.split('=')[0] === format);
  const annotate = actions !== undefined && !onlyNamed && !named('github');
  if (annotate && sinks.some(isPrettyOnStdout)) sinks.push({ format: 'github' });
  const summary = onlyNamed || named('markdown') ? undefined : actions?.summary;
  for (const { file } of sinks) if (file !== undefined) assertWritable(file);
  if (evidence !== undefined) assertWritable(evidence);
  return {
    async write(report) {
      // Files first: a closed pipe on stdout must not lose them.
      for (const { format, file } of sinks) {
        if (file !== undefined) replaceFile(file, (await reporters[format]())(report, { width: 100, color: false }));
      }
      const problem = summary === undefined ? undefined : await appendSummary(summary, report);
      if (problem !== undefined) process.stderr.write(`linecheck: ${problem}\n`);
      for (const { format, file } of sinks) {
        if (file !== undefined) continue;
        const text = (await reporters[format]())(report, lookOfStdout());
        await toStdout(actions !== undefined && format === 'pretty' ? withoutCommands(text) : text);
      }
    },
  };
}

const isPrettyOnStdout = ({ format, file }: Sink): boolean => format === 'pretty' && file === undefined;

function withDefaults(named: readonly Sink[], onlyNamed: boolean): Sink[] {
  const onStdout = named.filter(({ file }) => file === undefined);
  // Annotations are lines of a log, so they may follow what people read there.
  const rivals = onStdout.some(isPrettyOnStdout) ? onStdout.filter(({ format }) => format !== 'github') : onStdout;
  if (rivals.length > 1) {
    throw new LinecheckError('usage', `Two reports on stdout: ${rivals.map(({ format }) => format).join(' and ')}`, {
      hint: `Send one to a file: ${exampleOf(rivals[1]?.format ?? 'json')}`,
    });
  }
  const wantsPretty = onlyNamed ? named.length === 0 : onStdout.length === 0;
  const all: Sink[] = wantsPretty ? [{ format: 'pretty' }, ...named] : [...named];
  return all.sort((a, b) => Number(a.format === 'github') - Number(b.format === 'github'));
}

const endings: Readonly<Partial<Record<Format, string>>> = {
  pretty: 'txt',
  junit: 'xml',
  markdown: 'md',
  github: 'txt',
};

const exampleOf = (format: Format): string => `--report ${format}=report.${endings[format] ?? format}`;

/** @throws LinecheckError `file` */
export async function writeEvidence(file: string, evidence: Evidence): Promise<void> {
  replaceFile(file, await promisify(gzip)(textOf(evidence, file)));
}

function textOf(evidence: Evidence, file: string): string {
  try {
    const text = JSON.stringify(evidence);
    if (Buffer.byteLength(text) <= LARGEST) return text;
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause;
  }
  throw new LinecheckError('file', `${file} is not written: the evidence has more than ${inMib(LARGEST)}`, {
    hint: 'Record a smaller run: a shorter window with --from and --to, or some rules with --only.',
  });
}

function parseSink(text: string): Sink {
  const at = text.indexOf('=');
  const name = at === -1 ? text : text.slice(0, at);
  const format = formats.find((known) => known === name);
  if (format === undefined) {
    const near = nearest(name, formats);
    throw new LinecheckError('usage', `There is no report format ${JSON.stringify(name)}`, {
      hint: `${near === undefined ? '' : `Did you mean ${near}? `}Formats: ${formats.join(', ')}`,
    });
  }
  if (at === -1) return { format };
  const file = text.slice(at + 1);
  if (file !== '') return { format, file: resolve(file) };
  throw new LinecheckError('usage', `--report ${text} names no file`, {
    hint: `Write ${exampleOf(format)}`,
  });
}

function assertWritable(file: string): void {
  try {
    mkdirSync(dirname(resolve(file)), { recursive: true });
    accessSync(dirname(resolve(file)), constants.W_OK);
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) throw new Error('it is a directory');
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

/** Writes beside the file and renames, so that a broken-off run never leaves half a report. */
function replaceFile(file: string, content: string | Uint8Array): void {
  const beside = `${resolve(file)}.${process.pid}.part`;
  try {
    writeFileSync(beside, content);
    renameSync(beside, resolve(file));
  } catch (cause) {
    throw cannotWrite(file, cause);
  }
}

function cannotWrite(file: string, cause: unknown): LinecheckError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new LinecheckError('file', `Cannot write ${file}: ${reason}`, {
    hint: 'Name a place you may write to.',
    cause,
  });
}

function lookOfStdout() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const color =
    (NO_COLOR ?? '') === '' && (process.stdout.isTTY || ((FORCE_COLOR ?? '') !== '' && FORCE_COLOR !== '0'));
  return { width: Math.min(process.stdout.isTTY ? process.stdout.columns : 80, 100), color };
}

function toStdout(text: string): Promise<void> {
  return new Promise((done) => {
    // The reader of a pipe may leave early (`| head`): that is no failure of the run.
    const left = () => done();
    process.stdout.once('error', left);
    process.stdout.write(text, (error) => {
      if (error === undefined || error === null) process.stdout.off('error', left);
      done();
    });
  });
}
