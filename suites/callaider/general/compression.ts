import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer, Outcome } from '../../http.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass } from '../../verdicts.js';
import { has200, tell, undecided } from '../answers.js';
import { type Encodings, encodings } from './encodings.js';
import { perEndpoint, type Remark } from './per-endpoint.js';
import { sameJson } from './same-json.js';
import type { Traced } from './trace.js';
import { traffic, validOnes } from './traffic.js';

export const compression = rule({
  id: 'general/compression',
  clauses: ['GEN-19'],
  level: 'may',
  summary: 'A compressed answer can be unpacked, and is sent only to those who accept it.',
  why: 'A client that cannot unpack an answer sees bytes in place of calls.',
  fix: 'Leave compression to the web server, which reads Accept-Encoding and sets Content-Encoding to match the bytes.',
  source: 'Global requirements (JSON)',
  needs: { encodings, traffic },
  judge: ({ encodings, traffic }) => judgeCompression(encodings, traffic),
});

export function judgeCompression({ gzip, identity }: Encodings, all: readonly Traced[]): Verdict {
  const valid = validOnes(all);
  const broken = valid.flatMap((traced): readonly Remark[] =>
    traced.body.kind === 'undecodable'
      ? [
          {
            traced,
            what: 'a body that cannot be unpacked',
            expected: 'a body as its Content-Encoding says',
            actual: traced.body.problem,
          },
        ]
      : [],
  );
  const [first, ...rest] = perEndpoint(broken, valid);
  if (first !== undefined) return fail(first, ...rest);
  const unasked = has200(identity) ? codingOf(identity) : undefined;
  if (unasked !== undefined) {
    return fail({
      message: `GET /contacts is sent as ${unasked} although only plain bytes were asked for`,
      expected: 'no Content-Encoding after Accept-Encoding: identity',
      actual: `Content-Encoding: ${unasked}`,
      exchange: identity.exchange,
    });
  }
  const because = [gzip, identity].map(whyNoControl).find((reason) => reason !== undefined);
  if (because !== undefined) return inconclusive(because);
  if (sameBody(gzip, identity)) return pass(has200(gzip) ? noteOn(gzip) : undefined);
  return inconclusive('the two answers of /contacts differ in what they say: see CON-7');
}

function noteOn(gzip: Answer): string {
  const coding = codingOf(gzip);
  return coding === undefined ? 'answers are not compressed, which is fine' : `compressed as ${coding}`;
}

function whyNoControl(outcome: Outcome): string | undefined {
  return undecided(outcome) ?? (has200(outcome) ? undefined : tell(outcome));
}

/** `undefined` for plain bytes. */
function codingOf(answer: Answer): string | undefined {
  const coding = (answer.header('content-encoding') ?? '').trim().toLowerCase();
  return coding === '' || coding === 'identity' || answer.body.bytes.length === 0 ? undefined : coding;
}

function sameBody(one: Outcome, other: Outcome): boolean {
  if (one.kind === 'none' || other.kind === 'none') return false;
  if (one.body.text === other.body.text) return true;
  const [a, b] = [one.body.json, other.body.json];
  return a.kind === 'json' && b.kind === 'json' && sameJson(a.value, b.value);
}
