import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Format, formats, type Look, reporters } from '../reports/index.js';
import type { Evidence } from '../schemas/evidence.js';
import type { Report } from '../schemas/report.js';
import { LinecheckError } from './errors.js';
import { type Actions, appendSummary, withoutCommands } from './github-actions.js';
import { nearest } from './nearest.js';
import { inMib, LARGEST } from './replay/largest.js';
import { toStdout } from './to-stdout.js';
import { assertWritable, writeWhole } from './write-file.js';

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
 * @throws LinecheckError `usage` for an unknown format, two reports on stdout or two in one file; `file` for a place that cannot be written
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
  const files = [...sinks.flatMap(({ file }) => file ?? []), ...(evidence === undefined ? [] : [resolve(evidence)])];
  refuseTwice(files);
  for (const file of files) assertWritable(file);
  return {
    async write(report) {
      const problems: unknown[] = [];
      const each = async (sink: Sink, write: (text: string) => unknown, look: Look) => {
        try {
          await write((await reporters[sink.format]())(report, look));
        } catch (problem) {
          problems.push(problem);
        }
      };
      // Files first, and each whatever became of the others: none is lost for another's sake.
      for (const sink of sinks) {
        const { file } = sink;
        if (file !== undefined) await each(sink, (text) => writeWhole(file, text), { width: 100, color: false });
      }
      const problem = summary === undefined ? undefined : await appendSummary(summary, report);
      if (problem !== undefined) process.stderr.write(`linecheck: ${problem}\n`);
      for (const sink of sinks) {
        const isLog = actions !== undefined && sink.format === 'pretty';
        if (sink.file === undefined)
          await each(sink, (text) => toStdout(isLog ? withoutCommands(text) : text), lookOfStdout());
      }
      if (problems.length > 0) throw problems[0];
    },
  };
}

/** The later one would take the place of the earlier one. */
function refuseTwice(files: readonly string[]): void {
  const twice = files.find((file, index) => files.indexOf(file) < index && !file.startsWith('/dev/'));
  if (twice === undefined) return;
  throw new LinecheckError('usage', `Two things would be written to ${twice}`, {
    hint: 'Give each a file of its own.',
  });
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
  writeWhole(file, await promisify(gzip)(textOf(evidence, file)));
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

function lookOfStdout() {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  const color =
    (NO_COLOR ?? '') === '' && (process.stdout.isTTY || ((FORCE_COLOR ?? '') !== '' && FORCE_COLOR !== '0'));
  return { width: Math.min(process.stdout.isTTY ? process.stdout.columns : 80, 100), color };
}
