import { outcomes } from '../make-call.js';
import { ActionForm, Field } from './action.js';
import { Section, type SectionProps } from './section.js';
import { count } from './text.js';

/** How many calls there are, and a way to make one happen. */
export function CallsSection({ state: { calls } }: SectionProps) {
  return (
    <Section name="calls" title="Calls">
      <p class="big">
        <strong>{count(calls.begun)}</strong> so far, {count(calls.underWay)} under way
      </p>
      <ActionForm method="POST" path="/calls">
        <Field name="direction" label="Direction" choices={['incoming', 'outgoing']} />
        <Field name="outcome" label="Outcome" choices={outcomes} />
        <Field name="duration" label="Seconds" isNumber placeholder="usual" />
        <Field name="operator" label="Operator" placeholder="anyone" about="An id, an email address or a name" />
        <Field name="client" label="Client" placeholder="anybody" about="A phone number, or anonymous" />
        <button type="submit">Make a call happen</button>
      </ActionForm>
    </Section>
  );
}
