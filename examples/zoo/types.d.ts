/** An adapter that is wrong in one way: the example with some of its parts replaced. */
export interface ZooAdapter<Parts> {
  /** kebab-case; says the defect. */
  name: string;
  /** What it does wrong, and why somebody would write it so. */
  story: string;
  /** Made anew for each adapter, since some of them remember. */
  parts(): Partial<Parts>;
  /** A scenario of the simulator that reveals it; `none` for a good day. */
  scenario: string;
  /** Why `linecheck adapter` does not see it, as far as it does not. */
  unseen?: string;
  /** What the report of `linecheck adapter` says of it. */
  explained: RegExp;
}
