import type { Verdict } from '../../../schemas/verdict.js';
import type { Answer } from '../../http.js';
import { type Observation, optional, type Seen } from '../../observation.js';
import { rule } from '../../rule.js';
import { fail, inconclusive, pass, skip } from '../../verdicts.js';
import { isSuccess, nameOf, tell, undecided } from '../answers.js';
import { hasStatus, isLetIn, noControl } from './comparing.js';
import { isFromCache } from './open-doors.js';
import { recordingRefusals } from './recording-refusals.js';
import { callsRefusals, contactsRefusals, healthRefusals, type Refusals, schemaRefusals } from './refusals.js';
import { saysError } from './says-error.js';
import type { Guarded } from './stranger.js';

const shared = {
  level: 'must',
  source: 'Global requirements; Authentication; Final launch checklist',
} as const;

export const healthNeedsKey = rule({
  ...shared,
  id: 'auth/health-needs-key',
  clauses: ['AUTH-2'],
  summary: 'GET /health without X-Secret-Key is answered 401.',
  why: 'The platform tests a new connection with /health. When it answers anyone, a mistyped key looks right until the first import fails.',
  fix: 'Mount the check of the key before /health too, and give load balancers a path of their own.',
  needs: { seen: healthRefusals },
  judge: ({ seen }) => judgeNoKey(seen),
});

export const contactsNeedsKey = rule({
  ...shared,
  id: 'auth/contacts-needs-key',
  clauses: ['AUTH-3'],
  summary: 'GET /contacts without X-Secret-Key is answered 401.',
  why: 'Names and phone numbers of all operators are open to anyone who finds the address.',
  fix: 'Put the check of the key in front of the route, and refuse to start when the server has no secret: undefined equals undefined.',
  needs: { seen: contactsRefusals },
  judge: ({ seen }) => judgeNoKey(seen),
});

export const callsNeedsKey = rule({
  ...shared,
  id: 'auth/calls-needs-key',
  clauses: ['AUTH-4'],
  summary: 'POST /calls without X-Secret-Key is answered 401.',
  why: 'Who called whom and when is open to anyone who finds the address.',
  fix: 'Put the check of the key in front of the route for POST as well, and refuse to start when the server has no secret.',
  needs: { seen: callsRefusals },
  judge: ({ seen }) => judgeNoKey(seen),
});

export const recordingNeedsKey = rule({
  ...shared,
  id: 'auth/recording-needs-key',
  clauses: ['AUTH-5'],
  summary: 'GET /calls/:id/recording without X-Secret-Key is answered 401.',
  why: 'Whoever knows or guesses a call id gets the link to the conversation.',
  fix: 'Put the check of the key in front of the recording route; a route with a parameter is easily mounted outside the guarded group.',
  needs: { seen: recordingRefusals },
  judge: ({ seen }) => judgeNoKey(seen),
});

export const schemaNeedsKey = rule({
  ...shared,
  id: 'auth/schema-needs-key',
  clauses: ['AUTH-6'],
  summary: 'GET /properties/schema without X-Secret-Key is answered 401.',
  why: 'The names of departments, segments and internal scores are open to anyone who finds the address.',
  fix: 'Put the check of the key in front of this route too, even while its list is empty.',
  needs: { seen: schemaRefusals },
  judge: ({ seen }) => judgeNoKey(seen),
});

/** For rules that look at all endpoints. A quick run asks some of them, so that such a rule may fail there, but not pass. */
export const everyRefusals = {
  health: healthRefusals,
  contacts: contactsRefusals,
  calls: optional(callsRefusals),
  recording: optional(recordingRefusals),
  schema: optional(schemaRefusals),
} as const satisfies Record<Guarded, Observation<Refusals> | { readonly optional: Observation<Refusals> }>;

export type EveryRefusals = Seen<typeof everyRefusals>;

/** Those that were asked. */
export const listed = ({ health, contacts, calls, recording, schema }: EveryRefusals): readonly Refusals[] =>
  [health, contacts, calls, recording, schema].filter((refusals) => refusals !== undefined);

/** The verdict on all endpoints when nothing is wrong with those that were asked. */
export function unlessPartial(seen: EveryRefusals, verdict: Verdict): Verdict {
  const isWhole = listed(seen).length === Object.keys(everyRefusals).length;
  return isWhole || verdict.kind !== 'pass' ? verdict : skip('every endpoint is asked from --depth standard on');
}

export function judgeNoKey(seen: Refusals): Verdict {
  const { none } = seen;
  const unknown = undecided(none);
  if (none.kind === 'none' || unknown !== undefined) return inconclusive(unknown ?? tell(none));
  if (isLetIn(none)) return judgeLetIn(none, seen);
  if (!isPastKey(seen)) {
    const why = noControl(seen) ?? sameAsWithKey(seen);
    if (why !== undefined) return inconclusive(why);
  }
  if (none.status === 401) return pass();
  return fail({
    message: `${nameOf(none)} refuses a request without X-Secret-Key with ${none.status} instead of 401`,
    expected: '401',
    actual: String(none.status),
    exchange: none.exchange,
  });
}

function judgeLetIn(none: Answer, seen: Refusals): Verdict {
  if (isFromCache(seen)) return inconclusive(`because ${tell(none)} from a cache: see auth/not-from-shared-cache`);
  if (seen.endpoint === 'schema' && isPage(none) && seen.control.kind === 'answer' && isPage(seen.control)) {
    return inconclusive(
      `${tell(none)} with and without the key: a page for any address, so no schema is there to guard`,
    );
  }
  return fail({
    message: `${nameOf(none)} answers ${none.status} without X-Secret-Key${saysError(none) ? ', with an error in the body' : ': it is open to anyone'}`,
    expected: '401',
    actual: String(none.status),
    exchange: none.exchange,
  });
}

const isPage = (answer: Answer): boolean => isSuccess(answer) && answer.mediaType === 'text/html';

/** The key is refused with 401, and who has none gets further: a server without a secret compares nothing with nothing. */
function isPastKey({ control, none }: Refusals): boolean {
  return hasStatus(control, 401) && !hasStatus(none, 401, 403);
}

/** An address that answers 404 to everyone is not there to be guarded. */
function sameAsWithKey({ control, none }: Refusals): string | undefined {
  if (!hasStatus(control, 404) || !hasStatus(none, 404)) return undefined;
  return `${tell(none)} with and without the key: nothing is there to tell a refusal from`;
}
