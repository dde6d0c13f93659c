import type { Answer } from './http.js';

/** What a repaired API would answer in place of what it did. What is not named stays as it was. */
export interface Repaired {
  readonly status?: number;
  /** The body as a JSON value. */
  readonly json?: unknown;
  /** The body as it stands. */
  readonly text?: string;
  /** By name in lower case; `undefined` takes a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

/**
 * A common mistake and its repair, as one value. The repair is applied to the recorded answers and judged again; what it
 * says is told only when that shows it to be right. So a cure may be bold: it is never believed for its own sake.
 */
export interface Cure<Facts = unknown> {
  /** kebab-case; its name among the others. */
  readonly id: string;
  /** Rules that the mistake turns red, the one that names it best first. Any other rule may only follow from these. */
  readonly rules: readonly string[];
  /** What the repair must know of the run as a whole; `undefined` when the mistake was not made. */
  learn(answers: readonly Answer[]): Facts | undefined;
  /** What to do: one or two sentences of plain English without the full stop. It may name what was learned. */
  text(facts: Facts): string;
  /** Pure. `undefined` for an answer that stays as it was. */
  repair(answer: Answer, facts: Facts): Repaired | undefined;
  /** It takes rows out of lists: the rules are then judged on fewer, though on the same lists. */
  readonly leavesOut?: boolean;
}

type Definition<Facts> = Pick<Cure, 'id' | 'rules' | 'leavesOut'> & {
  readonly text: string | ((facts: Facts) => string);
  repair(answer: Answer, facts: Facts): Repaired | undefined;
} & (undefined extends Facts
    ? { learn?(answers: readonly Answer[]): Facts }
    : { learn(answers: readonly Answer[]): Facts | undefined });

/** A cure whose repair is typed by what it learns. */
export function cure<Facts = undefined>(definition: Definition<Facts>): Cure {
  const { text, learn, ...rest } = definition as Definition<unknown>;
  return {
    ...rest,
    learn: learn ?? (() => true),
    text: typeof text === 'string' ? () => text : text,
  };
}
