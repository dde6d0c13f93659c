import { rule } from '../../../rule.js';
import { inconclusive, pass, warn } from '../../../verdicts.js';
import { tell } from '../../answers.js';
import { withCharset } from './asked/with-charset.js';
import { readingOf } from './reading.js';

export const charsetIsAccepted = rule({
  id: 'calls/charset-is-accepted',
  clauses: ['CALLS-22'],
  level: 'should',
  source: 'Endpoint 3 (application/json)',
  summary: 'A request announced as "application/json; charset=utf-8" is answered like one without the charset.',
  why: 'Some HTTP clients always add the charset: all their requests would be refused.',
  fix: 'Compare the media type only, up to the first semicolon and in any case.',
  needs: { seen: withCharset },
  judge: ({ seen }) => {
    const reading = readingOf(seen);
    if (reading.kind === 'undecided') return inconclusive(reading.because);
    if (reading.kind === 'rows') return pass();
    return warn({
      message: `${tell(seen.outcome)} to a body announced as application/json; charset=utf-8`,
      expected: 'status 200, as without the charset',
      exchange: seen.outcome.exchange,
    });
  },
});
