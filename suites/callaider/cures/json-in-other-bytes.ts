import { type Cure, cure, type Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import { fromPython, withoutNaN } from './lenient-json.js';

const rules = ['general/success-is-json', 'calls/answers-with-list'];

/** A body that is nearly JSON, and the JSON that it should have been. */
const bytesOf = (id: string, text: string, repair: (answer: Answer) => Repaired | undefined): Cure => {
  const repaired = (answer: Answer) => (answer.ask.intent === 'download' ? undefined : repair(answer));
  return cure<true>({
    id,
    rules,
    learn: (answers) => (answers.some((answer) => repaired(answer) !== undefined) ? true : undefined),
    text,
    repair: repaired,
  });
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** A notice of PHP, a line of a debugger: whatever stands before the first bracket from which on all is JSON. */
function afterNotice(text: string): string | undefined {
  for (const found of text.slice(0, 4096).matchAll(/[[{]/g)) {
    const rest = found.index === 0 ? '' : text.slice(found.index);
    if (rest !== '' && isJson(rest)) return rest;
  }
  return undefined;
}

const windows1252 = new TextDecoder('windows-1252');

export const jsonInOtherBytes: readonly Cure[] = [
  bytesOf('byte-order-mark', 'write the JSON without a byte order mark, { as the first byte', ({ body }) =>
    body.json.kind === 'json' && body.json.flaw === 'byte order mark' ? { text: body.text } : undefined,
  ),
  bytesOf('bytes-not-utf-8', 'encode every answer as UTF-8', ({ body }) =>
    body.json.kind === 'json' && body.json.flaw === 'invalid UTF-8'
      ? { text: windows1252.decode(body.bytes) }
      : undefined,
  ),
  bytesOf('notice-before-json', 'let nothing but the JSON into the answer: write notices to a log', ({ body }) => {
    const text = body.json.kind === 'broken' && !body.cut ? afterNotice(body.text) : undefined;
    return text === undefined ? undefined : { text };
  }),
  bytesOf('json-twice', 'turn the answer into JSON once: what arrives is a text that holds JSON', ({ body }) =>
    body.json.kind === 'json' && typeof body.json.value === 'string' && isJson(body.json.value)
      ? { text: body.json.value }
      : undefined,
  ),
  bytesOf('not-a-number', 'leave a field out where its number is NaN or Infinity: JSON has neither', ({ body }) => {
    const json = body.json.kind === 'broken' ? withoutNaN(body.text) : undefined;
    return json === undefined ? undefined : { json };
  }),
  bytesOf('python-literals', 'write answers with json.dumps(), not with str()', ({ body }) => {
    const json = body.json.kind === 'broken' ? fromPython(body.text) : undefined;
    return json === undefined ? undefined : { json };
  }),
];
