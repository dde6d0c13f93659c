import { OptionError } from '../option-error.js';

/** The shape that all refusals of the control API have. */
export interface Refusal {
  readonly error: string;
  /** A thing to do. */
  readonly hint: string;
}

/** A request to the control API that cannot be carried out, with its status. */
export class ControlError extends Error {
  override readonly name = 'ControlError';
  readonly status: number;
  readonly hint: string;
  constructor(status: number, fact: string, hint: string) {
    super(fact);
    this.status = status;
    this.hint = hint;
  }
}

/** `undefined` for what is nobody's mistake but the simulator's own. */
export function refusalOf(error: unknown): { readonly status: number; readonly refusal: Refusal } | undefined {
  if (error instanceof ControlError)
    return { status: error.status, refusal: { error: error.message, hint: error.hint } };
  if (error instanceof OptionError || (error instanceof Error && error.name === 'UnknownNameError')) {
    const { message, hint } = error as OptionError;
    return { status: 400, refusal: { error: message, hint } };
  }
  return undefined;
}

export const wrong = (fact: string, hint: string): ControlError => new ControlError(400, fact, hint);
