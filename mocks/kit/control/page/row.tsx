import type { Child } from 'hono/jsx';

interface RowProps {
  /** Of the element. */
  readonly id: string;
  /** Another one whenever the row says something else. */
  readonly version: string;
  readonly known: ReadonlySet<string>;
  readonly children: Child;
}

/** An item of a list that grows. Whoever knows it already is told its name alone, and keeps what stands there. */
export function Row({ id, version, known, children }: RowProps) {
  return known.has(version) ? <li id={id} data-kept="" /> : <li id={id}>{children}</li>;
}
