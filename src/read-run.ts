import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Evidence, evidenceSchema } from '../schemas/evidence.js';
import { type Report, reportSchema } from '../schemas/report.js';
import { LinecheckError } from './errors.js';
import { forReport } from './probe/record.js';

/** What a file may unpack to, in bytes: evidence holds whole bodies. */
const LARGEST = 1024 ** 3;

/**
 * The run in a JSON report, or in an evidence file (gzip or plain). `-` is stdin.
 * @throws LinecheckError `file` for what cannot be read or is not a `linecheck/report@1`, with the place that is wrong
 */
export async function readRun(file: string): Promise<Report> {
  const name = file === '-' ? 'stdin' : file;
  const found = parse(unpack(read(file, name), name), name);
  const schema = schemaOf(found);
  const run =
    schema === 'linecheck/evidence@1'
      ? reportIn(await valid<Evidence>(found, evidenceSchema, name))
      : schema === 'linecheck/report@1'
        ? await valid<Report>(found, reportSchema, name)
        : undefined;
  if (run === undefined) throw unknownSchema(schema, name);
  // The schema leaves it open, but no calendar holds it.
  if ([run.window?.from ?? 0, run.window?.to ?? 0].some((seconds) => Math.abs(seconds) > 8.64e12)) {
    throw notARun(name, '/window is no time');
  }
  return run;
}

async function valid<T>(value: unknown, schema: object, name: string): Promise<T> {
  const [{ Ajv }, { default: formats }] = await Promise.all([import('ajv'), import('ajv-formats')]);
  // What a later version adds is left out: it may say more than this one reads.
  const ajv = new Ajv({ removeAdditional: true });
  formats.default(ajv);
  const holds = ajv.compile<T>(schema);
  if (holds(value)) return value;
  const [error] = holds.errors ?? [];
  throw notARun(name, `${error?.instancePath || 'the whole'} ${error?.message ?? 'is wrong'}`);
}

/** The report of a run that was recorded whole: evidence keeps its exchanges apart, and each body once. */
function reportIn({ report, exchanges }: Evidence): Report {
  const texts = new Map(exchanges.map(({ id, response }) => [id, response?.body.text]));
  return {
    ...report,
    exchanges: exchanges.map(({ asked, ...exchange }) => {
      const { response } = exchange;
      if (response === undefined || asked.bodyOf === undefined) return forReport(exchange);
      const body = { ...response.body, text: texts.get(asked.bodyOf) ?? '' };
      return forReport({ ...exchange, response: { ...response, body } });
    }),
  };
}

function read(file: string, name: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    throw new LinecheckError('file', `Cannot read ${name}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: 'Name what --report json=run.json or --evidence run.gz wrote.',
      cause,
    });
  }
}

function unpack(bytes: Buffer, name: string): string {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes.toString();
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST }).toString();
  } catch (cause) {
    throw notARun(name, `its gzip cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})`);
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw notARun(name, 'it is not JSON');
  }
}

const schemaOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;

function unknownSchema(schema: unknown, name: string): LinecheckError {
  if (typeof schema !== 'string' || !schema.startsWith('linecheck/')) {
    return notARun(name, 'it has no "schema": "linecheck/report@1"');
  }
  return notARun(
    name,
    `it is a ${JSON.stringify(schema.slice(0, 60))}`,
    'This version reads linecheck/report@1 and linecheck/evidence@1: use the version that wrote the file.',
  );
}

function notARun(
  name: string,
  why: string,
  hint = 'Make one with: linecheck check <base-url> --report json=run.json',
): LinecheckError {
  return new LinecheckError('file', `${name} holds no run of linecheck: ${why}`, { hint });
}
