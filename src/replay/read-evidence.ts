import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { type Evidence, evidenceSchema } from '../../schemas/evidence.js';
import { LinecheckError } from '../errors.js';
import { contradictionIn } from './contradiction.js';
import { inMib, LARGEST } from './largest.js';

/**
 * The run in a file that `--evidence` wrote.
 * @throws LinecheckError `file` for what cannot be read, is too large, or is no `linecheck/evidence@1`
 */
export async function readEvidence(file: string, largest = LARGEST): Promise<Evidence> {
  const found = parse(await unpack(await read(file, largest), file, largest), file);
  const schema = typeof found === 'object' && found !== null && 'schema' in found ? found.schema : undefined;
  if (schema !== 'linecheck/evidence@1') throw anotherSchema(schema, file);
  // What a later version adds is left out: it may say more than this one reads.
  const ajv = new Ajv({ removeAdditional: true });
  formats.default(ajv);
  const holds = ajv.compile<Evidence>(evidenceSchema);
  if (holds(found)) {
    const contradiction = contradictionIn(found);
    if (contradiction === undefined) return found;
    throw noEvidence(file, contradiction, 'Was it changed by hand? Record the run again.');
  }
  const [error] = holds.errors ?? [];
  throw noEvidence(file, `${error?.instancePath || 'the whole'} ${error?.message ?? 'is wrong'}`);
}

async function read(file: string, largest: number): Promise<Buffer> {
  try {
    const handle = await open(file);
    try {
      const { size } = await handle.stat();
      if (size > largest) throw tooLarge(file, largest);
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (cause) {
    if (cause instanceof LinecheckError) throw cause;
    throw new LinecheckError('file', `Cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      hint: 'Name what linecheck check --evidence <file> wrote.',
      cause,
    });
  }
}

async function unpack(bytes: Buffer, file: string, largest: number): Promise<string> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw noEvidence(file, bytes.length === 0 ? 'it is empty' : 'it is not packed with gzip');
  }
  try {
    return (await promisify(gunzip)(bytes, { maxOutputLength: largest })).toString();
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(file, largest);
    throw noEvidence(file, `it cannot be unpacked (${cause instanceof Error ? cause.message : String(cause)})`);
  }
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw noEvidence(file, 'what is packed in it is not JSON');
  }
}

function anotherSchema(schema: unknown, file: string): LinecheckError {
  if (schema === 'linecheck/report@1') {
    return noEvidence(file, 'it is a report, which holds only the beginning of each answer', RECORD);
  }
  if (typeof schema === 'string' && schema.startsWith('linecheck/')) {
    const hint = 'This version reads linecheck/evidence@1: use the version that wrote the file.';
    return noEvidence(file, `it is a ${JSON.stringify(schema.slice(0, 60))}`, hint);
  }
  return noEvidence(file, 'it has no "schema": "linecheck/evidence@1"');
}

const tooLarge = (file: string, largest: number): LinecheckError =>
  noEvidence(
    file,
    `it holds more than ${inMib(largest)}`,
    'Record a smaller run: a shorter window with --from and --to, or some rules with --only.',
  );

const RECORD = 'Record one with: linecheck check <base-url> --evidence run.gz';

function noEvidence(file: string, why: string, hint = RECORD): LinecheckError {
  return new LinecheckError('file', `${file} is no evidence of a run: ${why}`, { hint });
}
