import type { Http } from '../../../http.js';
import {
  type ObserveContext,
  observation,
  optional,
  type Unavailable,
  unavailable,
  type Window,
} from '../../../observation.js';
import { busyStart } from '../../calls/request/asked/busy-start.js';
import { longWindows } from '../../calls/request/asked/long-windows.js';
import { splitWindow } from '../../calls/request/asked/split-window.js';
import { completeInOneAnswer } from '../../calls/request/complete-in-one-answer.js';
import { askCalls, type CallsRequest, type CallsSeen, callObjects, spanning } from '../../observations/ask-calls.js';
import { startAtRank } from '../../observations/clearings.js';
import { contacts } from '../../observations/contacts.js';
import { schema } from '../../observations/schema.js';
import { type SettledCalls, settledCalls } from '../../observations/settled-calls.js';
import { compared } from '../../properties/compared.js';
import { declaredIn } from '../../properties/declared.js';
import { readSet } from '../../relations/read-set.js';
import { absentIn } from '../absent.js';
import { type Base, baseOf } from '../base.js';
import { findMembership } from '../find-membership.js';
import type { FuzzRun } from '../fuzz-run.js';
import { poolOf } from '../pool.js';

/** A window is settled when it ended an hour ago, in seconds. */
const SETTLED_AFTER = 3600;
/** Of more calls than this only a part is asked for, over and over. */
const MOST_CALLS = 1000;
const SEEDS = 2 ** 31;

/** Generated requests, each held against the answer for the whole settled window. Only in a run with --fuzz. */
export const fuzzedRequests = observation({
  id: 'fuzz/requests',
  purpose: 'Generated requests for calls',
  phase: 'late',
  needs: {
    settled: settledCalls,
    contacts: optional(contacts),
    schema: optional(schema),
    compared: optional(compared),
    long: optional(longWindows),
    split: optional(splitWindow),
    busy: optional(busyStart),
  },
  observe: async (
    context,
    { settled, contacts, schema, compared, long, split, busy },
  ): Promise<FuzzRun | Unavailable> => {
    const { fuzz, http, random } = context;
    if (fuzz === undefined) return unavailable.skip('asked with --fuzz only');
    if (completeInOneAnswer.judge({ settled, long, split, busy }).kind === 'fail') {
      return unavailable.inconclusive('the whole window is not answered whole: see calls/complete-in-one-answer');
    }
    const window = chooseWindow(context, settled);
    if (typeof window === 'string') return unavailable.skip(window);
    const ask = (request: CallsRequest): Promise<CallsSeen> => askCalls(http, request, { intent: intentOf(request) });
    const whole = await ask(spanning(window));
    const reading = readSet(whole, settled);
    if (reading.kind === 'undecided') return unavailable.inconclusive(reading.because);
    if (reading.ids.size === 0) return unavailable.inconclusive('the whole window, asked again, holds no call');
    const membership = await findMembership(ask, window, whole);
    const appliesNumbers = compared?.forms.numeric?.standing === 'applies';
    const base: Base = baseOf(whole, { window, membership, appliesNumbers });
    const declared = declaredIn(schema);
    const pool = poolOf(base, { contacts, declared, compared });
    // The generator takes a tenth of a second to load, which other runs need not wait for.
    const { runFuzz } = await import('../run-fuzz.js');
    const { runs, seed } = fuzz;
    const fuzzed = await runFuzz({ runs, seed: random.integer(SEEDS), pool, base, ask });
    return { runs, seed, window: settled.window, ...fuzzed, absent: absentIn(base, pool, compared) };
  },
});

/** The settled window, less what is not settled of it and, on a busy account, less most of its calls. */
function chooseWindow({ startedAt }: ObserveContext, { window, rows }: SettledCalls): Window | string {
  const to = Math.min(window.to, startedAt - SETTLED_AFTER);
  if (to <= window.from) return 'the window is not settled: it ended less than an hour ago';
  const last = startAtRank(callObjects(rows), MOST_CALLS);
  return { from: window.from, to: last === undefined ? to : Math.min(to, Math.max(last, window.from + 1)) };
}

/** What a strict reader may refuse is not held against it: a window of no length, an id that stands there twice. */
function intentOf({ startTime, stopTime, operators }: CallsRequest): NonNullable<Parameters<Http['ask']>[0]['intent']> {
  const isRepeated = Array.isArray(operators) && new Set(operators).size < operators.length;
  return startTime === stopTime || isRepeated ? 'abnormal' : 'valid';
}
