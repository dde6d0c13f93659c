import { observation, optional, type Random } from '../../observation.js';
import { isObject, own } from '../answers.js';
import { askCalls, type CallsSeen, callObjects, spanning } from './ask-calls.js';
import { contacts } from './contacts.js';
import { busiestOperators } from './operator-calls.js';
import { settledCalls } from './settled-calls.js';

export interface UnknownOperators {
  /** An id that no operator has, in the shape of those that exist. */
  readonly unknown: string;
  readonly alone: CallsSeen;
  /** Together with the busiest operator's; `undefined` when the calls name no operator. */
  readonly besideKnown: (CallsSeen & { readonly known: string }) | undefined;
}

/** The window for an operator that does not exist, alone and beside one that does. */
export const unknownOperators = observation({
  id: 'calls/unknown-operators',
  purpose: 'The calls of an operator that does not exist',
  from: 'standard',
  needs: { settled: settledCalls, contacts: optional(contacts) },
  observe: async ({ http, random }, { settled, contacts: listed }): Promise<UnknownOperators> => {
    const operators = busiestOperators(callObjects(settled.rows));
    const taken = new Set([
      ...operators,
      ...(listed?.rows ?? []).filter(isObject).map((row) => String(own(row, 'id'))),
    ]);
    const unknown = strangerTo(taken, random);
    const ask = (ids: readonly string[]) =>
      askCalls(http, { ...spanning(settled.window), operators: ids }, { intent: 'abnormal' });
    const alone = await ask([unknown]);
    const [known] = operators;
    const besideKnown = known === undefined ? undefined : { ...(await ask([known, unknown])), known };
    return { unknown, alone, besideKnown };
  },
});

const TRIES = 20;
const DIGITS = '123456789';

/** An id in the shape of those taken: an API that wants digits or a UUID should not stumble over its form. */
export function strangerTo(taken: ReadonlySet<string>, random: Random): string {
  const [model = '7'] = taken;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const made = alike(model, random);
    if (!taken.has(made)) return made;
  }
  return `linecheck-${random.text(12, '0123456789abcdef')}`;
}

function alike(model: string, random: Random): string {
  const changed = (pattern: RegExp) =>
    model.replace(pattern, (character) => {
      if (/\d/.test(character)) return random.text(1, DIGITS);
      const letter = random.text(1, 'abcdef');
      return character === character.toUpperCase() ? letter.toUpperCase() : letter;
    });
  // The version and the variant of a UUID stay as they are.
  if (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(model)) return changed(/(?<!^.{14})(?<!^.{19})[\da-f]/gi);
  if (/^(?=.*[a-f])[\da-f]{8,}$/i.test(model)) return changed(/./g);
  // Short numbers are soon all given out: eight digits still fit a 32-bit integer and are nobody's extension.
  const numbered = /^(.*?\D|)(\d{1,8})$/.exec(model);
  if (numbered !== null) return `${numbered[1]}9${random.text(7, DIGITS)}`;
  return /\d/.test(model) ? changed(/\d/g) : changed(/[a-z]/gi);
}
