/**
 * One realistic defect of a provider, as a value. `B` is the provider's behaviour: a fault takes it and gives back
 * another that is wrong in one way.
 */
export interface Fault<B> {
  /** kebab-case; its file has the same name. */
  readonly name: string;
  /** What the implementer did, in one sentence. */
  readonly story: string;
  /** The rules that it must turn red, and how red. */
  readonly breaks: Readonly<Record<string, 'fail' | 'warn'>>;
  /** Rules that rightly turn red too, because the same defect breaks them as well (on some worlds or personalities). */
  readonly brings?: readonly string[];
  /** The personality it shows on, when it does not show on `recommended`. */
  readonly on?: string;
  /** The depth of a check that shows it, when a standard one does not. */
  readonly depth?: 'thorough';
  /** Calls that the account must have for it to show, when a small one does not show it. */
  readonly calls?: number;
  /** How many generated requests show it, when those of a usual check do not: its rules are judged with --fuzz only. */
  readonly fuzz?: number;
  apply(behaviour: B): B;
}
