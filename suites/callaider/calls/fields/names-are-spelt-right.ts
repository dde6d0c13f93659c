import type { Verdict } from '../../../../schemas/verdict.js';
import { rule } from '../../../rule.js';
import { createTally } from '../../../tally.js';
import { pass, skip } from '../../../verdicts.js';
import { isObject } from '../../answers.js';
import { keysIn } from '../../observations/keys-in.js';
import type { SettledCalls } from '../../observations/settled-calls.js';
import { preview } from '../../preview.js';
import { allCalls } from './all-calls.js';
import { counted } from './each-call.js';
import { documented, meantField } from './field-names.js';

/** Names kept: a body may carry a new one in every call. */
const NAMES = 1000;
/** Names told. */
const SHOWN = 10;

/** A field that the contract does not name. */
interface Extra {
  readonly name: string;
  /** The documented field it was meant to be. */
  readonly meant: string | undefined;
  /** The first call that has it and lacks what was meant. */
  row: number;
  /** How many such calls there are. */
  instead: number;
}

export const namesAreSpeltRight = rule({
  id: 'calls/names-are-spelt-right',
  clauses: ['CALLS-45'],
  level: 'may',
  summary: 'Further fields are welcome, but none stands where a documented one is missing but for its spelling.',
  why: 'The platform reads operatorId; what is sent as operator_id or OperatorID is simply not there.',
  fix: 'Rename the field to the documented spelling, capitals included; many JSON libraries have a setting for camelCase.',
  source: 'Endpoint 3',
  needs: { calls: allCalls },
  judge: ({ calls }) => judgeNames(calls),
});

function judgeNames(seen: SettledCalls): Verdict {
  if (!seen.rows.some(isObject)) return skip('no call is an object: see calls/id-is-string');
  const areAllDocumented = [...keysIn(seen.rows).ofCalls].every((name) => documented.has(name));
  const extras = areAllDocumented ? [] : [...extrasIn(seen.rows).values()];
  const tally = createTally();
  for (const { name, meant, row, instead } of extras) {
    if (instead === 0) continue;
    tally.warn(() => ({
      message: `${preview(name, 40)} stands where ${preview(meant)} is missing in ${instead.toLocaleString('en')} of ${counted(seen.rows.length)}`,
      expected: preview(meant),
      actual: preview(name, 40),
      at: `${seen.at}/${row}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
      exchange: seen.outcome.exchange,
    }));
  }
  const others = extras.filter(({ instead }) => instead === 0).map(({ name }) => preview(name, 40));
  if (others.length > 0) {
    const more = others.length > SHOWN ? ` and ${others.length - SHOWN} more` : '';
    tally.info(() => ({
      message: `calls have fields of their own, which is allowed: ${others.slice(0, SHOWN).join(', ')}${more}`,
      at: seen.at,
      exchange: seen.outcome.exchange,
    }));
  }
  return tally.verdict(pass('only documented fields'));
}

function extrasIn(rows: readonly unknown[]): ReadonlyMap<string, Extra> {
  const extras = new Map<string, Extra>();
  for (let row = 0; row < rows.length; row += 1) {
    const call = rows[row];
    if (!isObject(call)) continue;
    for (const name in call) {
      if (documented.has(name)) continue;
      let extra = extras.get(name);
      if (extra === undefined) {
        if (extras.size >= NAMES) continue;
        extra = { name, meant: meantField(name), row, instead: 0 };
        extras.set(name, extra);
      }
      if (extra.meant === undefined || Object.hasOwn(call, extra.meant)) continue;
      if (extra.instead === 0) extra.row = row;
      extra.instead += 1;
    }
  }
  return extras;
}
