import { callaider } from '../../suites/index.js';
import { rulesNamed, unknownName } from '../engine/select.js';
import { LinecheckError } from '../errors.js';
import { matrix } from '../selftest/matrix.js';
import { type Ending, tell } from '../selftest/tell.js';
import { inWorkers } from '../selftest/workers.js';
import { toStdout } from '../to-stdout.js';

export interface SelftestFlags {
  readonly rule?: string;
  readonly seeds: number;
  readonly quiet?: true;
}

const codes: Readonly<Record<Ending, number>> = { sound: 0, unsound: 1, empty: 3 };

/** `linecheck selftest`: proves the rules on this machine, offline. @returns the exit code */
export async function selftest({ rule: named, seeds, quiet }: SelftestFlags): Promise<number> {
  if (seeds < 1) {
    throw new LinecheckError('usage', '--seeds 0 leaves no right API to check', { hint: 'Take 1 or more.' });
  }
  const rule = named === undefined ? undefined : idOf(named);
  const began = performance.now();
  const checks = matrix({ rule, seeds });
  const show =
    quiet === true || !process.stderr.isTTY ? () => {} : (text: string) => process.stderr.write(`\r\u001b[2K${text}`);
  let done = 0;
  const progress = () => show(`${done} of ${checks.length} checks`);
  progress();
  const outcomes = await inWorkers(checks, () => {
    done += 1;
    progress();
  }).finally(() => show(''));
  const { text, ending } = tell(outcomes, (performance.now() - began) / 1000);
  await toStdout(text);
  return codes[ending];
}

/** The rule's own id; a clause or an area is not one rule. @throws LinecheckError `usage` */
function idOf(named: string): string {
  const all = rulesNamed(callaider, named);
  if (all.length === 0) return unknownName(callaider, named);
  // What a simulator knows is held against an adapter, which there is none of here.
  const found = all.filter(({ flag }) => flag !== 'truth');
  const [only, ...others] = found;
  if (only === undefined) {
    throw new LinecheckError('usage', `${named} is judged of adapters alone, and the reference provider is none`, {
      hint: 'See it over an adapter: linecheck check <base-url> --truth http://127.0.0.1:4010',
    });
  }
  if (others.length === 0 || only.id === named.toLowerCase()) return only.id;
  throw new LinecheckError('usage', `${named} has ${found.length} rules`, {
    hint: `Name one of them: ${found.map(({ id }) => id).join(', ')}`,
  });
}
