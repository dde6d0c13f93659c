import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { preview } from '../preview.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import type { Traced } from './trace.js';
import { isSuccessful, traffic, validOnes } from './traffic.js';

export const successIsJson = rule({
  id: 'general/success-is-json',
  clauses: ['GEN-3'],
  level: 'must',
  summary: 'Every successful answer is a JSON object in UTF-8.',
  why: 'A strict parser refuses the whole answer, and with it every call that it carries.',
  fix: 'Write the body with a JSON encoder, as UTF-8 without a byte order mark, and let nothing else print into it.',
  source: 'Global requirements',
  needs: { traffic },
  judge: ({ traffic }) => judgeSuccesses(traffic),
});

/** What one answer says: nothing remarkable, a defect, or something that another clause tells. */
type Reading = 'right' | { readonly defect: Omit<Remark, 'traced'> } | { readonly elsewhere: string };

export function judgeSuccesses(all: readonly Traced[]): Verdict {
  const answers = validOnes(all).filter((traced) => isSuccessful(traced) && traced.body.kind !== 'absent');
  if (answers.length === 0) return inconclusive('no request was answered with a success');
  const remarks: Remark[] = [];
  const elsewhere = new Set<string>();
  let right = 0;
  for (const traced of answers) {
    const reading = readBody(traced);
    if (reading === 'right') right += 1;
    else if ('defect' in reading) remarks.push({ traced, ...reading.defect });
    else elsewhere.add(reading.elsewhere);
  }
  const [first, ...rest] = perEndpoint(remarks, answers);
  if (first !== undefined) return fail(first, ...rest);
  if (right === 0) return inconclusive([...elsewhere].join('; '));
  return elsewhere.size === 0 ? pass() : pass(`not counted: ${[...elsewhere].join('; ')}`);
}

function readBody({ endpoint, status, mediaType, body }: Traced): Reading {
  switch (body.kind) {
    case 'absent':
      return 'right';
    case 'cut':
      return { elsewhere: 'an answer that was not read to its end' };
    case 'undecodable':
      return { elsewhere: 'an answer that could not be unpacked, see GEN-19' };
    case 'empty':
      if (endpoint === 'health') return { elsewhere: 'an empty answer of /health, see HEALTH-1' };
      if (status !== 200) return { elsewhere: `an empty ${status}, see GEN-5` };
      return { defect: { what: 'an empty body', expected: 'a JSON object', actual: 'nothing' } };
    case 'broken':
      if (endpoint === 'recording' && /^(audio|video)\/|octet-stream/.test(mediaType)) {
        return { elsewhere: 'a recording in place of its link, see REC-2' };
      }
      return { defect: { what: `not JSON (${body.problem})`, expected: 'a JSON object', actual: preview(body.head) } };
    case 'json':
      return readJson(endpoint, body.top, body.flaw);
    default:
      return body satisfies never;
  }
}

function readJson(endpoint: Traced['endpoint'], top: string, flaw: string | undefined): Reading {
  if (flaw === 'byte order mark') {
    return {
      defect: { what: 'a byte order mark before the JSON', expected: '{ as the first byte', actual: 'EF BB BF' },
    };
  }
  if (flaw !== undefined) {
    return { defect: { what: 'bytes that are not UTF-8', expected: 'UTF-8', actual: 'another encoding' } };
  }
  if (top === 'object') return 'right';
  const owner = ownerOf(endpoint, top);
  if (owner !== undefined) return { elsewhere: `an answer that is not an object (${top}), see ${owner}` };
  return {
    defect: { what: `JSON, but a ${top} in place of an object`, expected: 'a JSON object', actual: `a ${top}` },
  };
}

/** The clauses that tell a list without its wrapper, or none at all; a text or a number is told here. */
function ownerOf(endpoint: Traced['endpoint'], top: string): string | undefined {
  if (endpoint === 'health') return 'HEALTH-2';
  if (top !== 'array' && top !== 'null') return undefined;
  return ({ contacts: 'CON-1', calls: 'CALLS-1', schema: 'SCH-2', recording: 'REC-1' } as const)[endpoint as 'calls'];
}
