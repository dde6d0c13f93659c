/** An option that cannot be used; `hint` is a thing to do. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
  readonly hint: string;
  constructor(fact: string, hint: string) {
    super(fact);
    this.hint = hint;
  }
}
