import { callaider } from '../../suites/index.js';
import { rulesNamed, unknownName } from '../engine/select.js';
import { matrix, type Outcome } from '../selftest/matrix.js';

export interface SelftestFlags {
  readonly rule?: string;
  readonly seeds: number;
  readonly quiet?: true;
}

/** `linecheck selftest`: proves the rules on this machine, offline. @returns the exit code */
export async function selftest({ rule, seeds, quiet }: SelftestFlags): Promise<number> {
  if (rule !== undefined && rulesNamed(callaider, rule).every(({ id }) => id !== rule))
    return unknownName(callaider, rule);
  const began = performance.now();
  const checks = matrix({ rule, seeds });
  const outcomes: Outcome[] = [];
  for (const [done, check] of checks.entries()) {
    if (quiet !== true && process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${done} of ${checks.length} checks`);
    outcomes.push(await check());
  }
  if (quiet !== true && process.stderr.isTTY) process.stderr.write('\r\u001b[2K');
  const { text, sound } = tell(outcomes, (performance.now() - began) / 1000);
  process.stdout.write(text);
  return sound ? 0 : 1;
}

/** The outcome in words, and whether every fault was caught by its rule without a false alarm. */
export function tell(outcomes: readonly Outcome[], seconds: number): { text: string; sound: boolean } {
  const healthy = outcomes.filter((outcome) => outcome.kind === 'healthy');
  const wrong = outcomes.filter((outcome) => outcome.kind === 'fault');
  const alarmed = healthy.filter(({ alarms }) => alarms.length > 0);
  const missed = wrong.filter((outcome) => outcome.missed.length > 0);
  const lines = [
    ...alarmed.map(({ name, seed, alarms }) => `FALSE ALARM  ${name} (seed ${seed}): ${alarms.join('; ')}`),
    ...missed.map(
      ({ name, seed, missed: rules }) => `MISSED       ${name} (seed ${seed}): ${rules.join(', ')} stayed quiet`,
    ),
    ...wrong
      .filter(({ unnamed }) => unnamed.length > 0)
      .map(({ name, unnamed }) => `besides       ${name} also turned red ${unnamed.join(', ')}`),
    `faults        ${wrong.filter(({ caught }) => caught).length} of ${wrong.length} caught, ${wrong.length - missed.length} by every rule they name`,
    `right APIs    ${healthy.length - alarmed.length} of ${healthy.length} stayed quiet`,
    `time          ${seconds.toFixed(1)} s, no network but this machine's own`,
  ];
  return { text: `${lines.join('\n')}\n`, sound: alarmed.length === 0 && missed.length === 0 };
}
