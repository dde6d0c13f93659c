import type { Outcome } from './outcome.js';

/** How a selftest ended. `empty`: nothing in it could have gone wrong, so it proves nothing. */
export type Ending = 'sound' | 'unsound' | 'empty';

/** What the checks showed, in words. */
export function tell(
  outcomes: readonly Outcome[],
  seconds: number,
): { readonly text: string; readonly ending: Ending } {
  const right = outcomes.filter((outcome) => outcome.kind === 'healthy');
  const wrong = outcomes.filter((outcome) => outcome.kind === 'fault');
  const alarmed = right.filter(({ alarms }) => alarms.length > 0);
  const missed = wrong.filter((outcome) => outcome.missed.length > 0);
  const broken = wrong.filter((outcome) => outcome.broken.length > 0);
  const caught = wrong.filter((outcome) => outcome.caught);
  const judged = right.filter((outcome) => outcome.judged);
  const named = wrong.length - missed.length;
  const quiet = right.length - alarmed.length;
  const lines = [
    ...alarmed.map(({ name, seed, alarms }) => `FALSE ALARM  ${name} (seed ${seed}): ${few(alarms)}`),
    ...missed.map(({ name, missed: rules }) => `MISSED       ${name}: not as red as it should be: ${few(rules)}`),
    ...broken.map((outcome) => `BROKEN       ${outcome.name}: ${few(outcome.broken)}`),
    ...wrong.flatMap(({ name, unnamed }) =>
      unnamed.length === 0 ? [] : [`besides      ${name} also turned red ${few(unnamed)}`],
    ),
    `faults       ${caught.length} of ${wrong.length} caught, ${named} by every rule they name${percentage(named, wrong.length)}`,
    `right APIs   ${quiet} of ${right.length} stayed quiet, ${alarmed.length} false alarms`,
    ...(judged.length === right.length ? [] : [`             ${judged.length} gave something to judge`]),
    `time         ${seconds.toFixed(1)} s, no network but this machine's own`,
    ...(wrong.length === 0 ? ['NOTHING PROVEN  no fault turns it red'] : []),
    ...(judged.length === 0 ? ['NOTHING PROVEN  no right API gave anything to judge'] : []),
  ];
  const unsound = alarmed.length + missed.length + broken.length > 0;
  const empty = wrong.length === 0 || judged.length === 0;
  return { text: `${lines.join('\n')}\n`, ending: unsound ? 'unsound' : empty ? 'empty' : 'sound' };
}

const SHOWN = 3;

const few = (all: readonly string[]): string =>
  [...all.slice(0, SHOWN), ...(all.length > SHOWN ? [`and ${all.length - SHOWN} more`] : [])].join('; ');

/** Rounded down: 100 % is all of them. */
const percentage = (part: number, whole: number): string =>
  whole === 0 ? '' : ` (${(Math.floor((1000 * part) / whole) / 10).toFixed(1)} %)`;
