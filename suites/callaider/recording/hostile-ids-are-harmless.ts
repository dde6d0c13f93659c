import type { Finding, Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass, skip } from '../../verdicts.js';
import { tell, undecided, whatCame } from '../answers.js';
import { type UnknownRouteSeen, unknownRoute } from '../general/unknown-route.js';
import { preview } from '../preview.js';
import { type HostileAnswer, hostileIds } from './hostile-ids.js';
import { sniff } from './magic.js';
import { isServed, type Reading, readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';
import { type UnknownIdSeen, unknownId } from './unknown-id.js';

export const hostileIdsAreHarmless = rule({
  id: 'recording/hostile-ids-are-harmless',
  clauses: ['REC-20'],
  level: 'should',
  summary: 'An id made to do harm is answered like one that does not exist, or refused.',
  why: 'An id that reaches the file system or the database as it stands lets strangers read what is there.',
  fix: 'Look the id up with a bound parameter and take the path of the file from the record, never from the id.',
  source: 'Endpoint 5; Response code matrix',
  needs: { asked: hostileIds, samples, unknown: unknownId, route: optional(unknownRoute) },
  judge: ({ asked, samples, unknown, route }) => judgeHostile(asked, { samples, unknown, route }),
});

interface Beside {
  readonly samples: Samples;
  readonly unknown: UnknownIdSeen;
  readonly route: UnknownRouteSeen | undefined;
}

/** A refusal counts only beside a recording that was given, harm only beside a harmless unknown id. */
function judgeHostile(asked: readonly HostileAnswer[], { samples, unknown, route }: Beside): Verdict {
  const usual = readRecording(unknown.outcome);
  const isCatchAll = route?.withKey.status === 200;
  const tally = createTally();
  const open: string[] = [];
  let harmless = 0;
  for (const { what, outcome, again } of asked) {
    const effect = effectOf(outcome, again);
    if (effect.kind === 'harmless') harmless += 1;
    else if (effect.kind === 'open') open.push(effect.because);
    else if (isAlike(effect.reading, usual)) {
      return skip(`${whatCame(unknown.outcome)} for any unknown id: see recording/unknown-id-is-404`);
    } else if (isCatchAll && effect.reading.kind !== 'other') {
      open.push('every unknown route is answered 200: see general/unknown-routes');
    } else tally.fail(() => finding(what, outcome));
  }
  if (harmless === 0) return tally.verdict(inconclusive(open[0] ?? 'nothing was asked'));
  if (!samples.samples.some((sample) => isServed(readRecording(sample.outcome)))) {
    return tally.verdict(inconclusive('refused, but no sampled call has a recording to set it against'));
  }
  const left = open.length > 0 ? `; undecided: ${open.join('; ')}` : '';
  return tally.verdict(pass(`${harmless} of ${asked.length} refused${left}`));
}

type Effect =
  | { readonly kind: 'harmless' }
  | { readonly kind: 'open'; readonly because: string }
  | { readonly kind: 'harm'; readonly reading: Reading };

function effectOf(outcome: Outcome, again: Outcome | undefined): Effect {
  const because = undecided(outcome) ?? (again === undefined ? undefined : undecided(again));
  if (because !== undefined || outcome.kind === 'none') return { kind: 'open', because: because ?? tell(outcome) };
  const { status } = outcome;
  const open: Effect = { kind: 'open', because: tell(outcome) };
  if (status >= 500) {
    const isRepeated = again?.kind === 'answer' && again.status >= 500;
    return isRepeated ? { kind: 'harm', reading: readRecording(outcome) } : open;
  }
  // 403 is what firewalls say; a redirect only tidies the path up.
  if (status === 403 || (status >= 300 && status < 400)) return open;
  if (status >= 400) return { kind: 'harmless' };
  // Behind `..` there may be another site, with a page for everything.
  const isPage = outcome.mediaType === 'text/html' || sniff(outcome.body.bytes).kind === 'html';
  return isPage ? open : { kind: 'harm', reading: readRecording(outcome) };
}

const isAlike = (one: Reading, other: Reading): boolean =>
  one.kind === other.kind && (one.kind !== 'other' || other.kind !== 'other' || sameClass(one.status, other.status));
const sameClass = (one: number, other: number): boolean => Math.floor(one / 100) === Math.floor(other / 100);

function finding(what: string, outcome: Outcome): Finding {
  const said = outcome.kind === 'answer' ? outcome.body.text.replace(/\s+/g, ' ').slice(0, 80) : '';
  return {
    message: `GET /calls/:id/recording ${whatCame(outcome)} for an id that ${what}`,
    expected: '404 or 400',
    actual: `${outcome.kind === 'answer' ? outcome.status : ''}${said === '' ? '' : ` with ${preview(said)}`}`,
    exchange: outcome.exchange,
  };
}
