import type { Child } from 'hono/jsx';
import type { PageState } from './state.js';

export interface SectionProps {
  readonly state: PageState;
}

interface Props {
  /** By which the script finds it, and its heading. */
  readonly name: string;
  readonly title: string;
  /** Something in it asks for attention. */
  readonly isAlert?: boolean;
  readonly children: Child;
}

/** A part of the page that is told anew when it changes. */
export function Section({ name, title, isAlert = false, children }: Props) {
  return (
    <section data-section={name} aria-labelledby={name} class={isAlert ? 'alert' : ''}>
      <h2 id={name}>{title}</h2>
      {children}
    </section>
  );
}
