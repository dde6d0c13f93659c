import type { ActiveFault, OptionField, SimulatorFault } from '../../faults/simulator-fault.js';
import { Action, ActionForm, Field } from './action.js';
import { Section, type SectionProps } from './section.js';
import { count } from './text.js';

/** What goes wrong now, and what could. */
export function FaultsSection({ state: { faults } }: SectionProps) {
  const { active, available } = faults;
  return (
    <Section name="faults" title="Faults">
      {active.length === 0 ? <p class="quiet">None is on.</p> : <Active active={active} />}
      <details id="available-faults">
        <summary>{count(available.length)} that can be switched on</summary>
        <ul class="plain">
          {available.map((fault) => (
            <li class="line" id={`fault-${fault.name}`}>
              <details id={`about-fault-${fault.name}`}>
                <summary>{fault.name}</summary>
                <p>{fault.story}</p>
                <Chosen fault={fault} />
              </details>
              <Action method="POST" path="/faults" body={{ name: fault.name }} label={`Switch on ${fault.name}`}>
                Switch on
              </Action>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

/** With a scope and options of one's own. */
function Chosen({ fault: { name, options, delivery } }: { fault: SimulatorFault }) {
  const route = delivery === undefined ? '/v1/calls' : 'call.ended';
  return (
    <ActionForm method="POST" path="/faults" body={{ name }}>
      {Object.entries(options).map(([option, field]) => (
        <OptionOf name={option} field={field as OptionField<unknown>} />
      ))}
      <Field name="route" label={delivery === undefined ? 'Route' : 'Event'} placeholder={`all, or ${route}`} />
      <Field name="probability" label="Probability" isNumber placeholder="1" />
      <Field name="times" label="Times" isNumber placeholder="always" />
      <button type="submit" aria-label={`Switch on with these: ${name}`}>
        Switch on with these
      </button>
    </ActionForm>
  );
}

function OptionOf({ name, field: { default: usual, oneOf, about } }: { name: string; field: OptionField<unknown> }) {
  const choices = oneOf?.map(String);
  return (
    <Field
      name={`options.${name}`}
      label={name}
      isNumber={typeof usual === 'number'}
      value={String(usual)}
      about={about}
      {...(choices === undefined ? {} : { choices })}
    />
  );
}

function Active({ active }: { active: readonly ActiveFault[] }) {
  return (
    <>
      <ul class="plain">
        {active.map((fault) => (
          <li class="line on">
            <span>
              <strong>{fault.name}</strong> <span class="state">{saidOf(fault)}</span>
            </span>
            <Action method="DELETE" path={`/faults/${fault.name}`} label={`Switch off ${fault.name}`}>
              Switch off
            </Action>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Action method="DELETE" path="/faults">
          Switch all off
        </Action>
      </div>
    </>
  );
}

function saidOf({ route, nth, times, probability, options, seen, struck }: ActiveFault): string {
  return [
    route ?? '',
    nth === undefined ? '' : `request ${nth}`,
    times === undefined ? '' : `at most ${times} times`,
    probability === undefined ? '' : `${Math.round(probability * 100)} %`,
    ...Object.entries(options).map(([name, value]) => `${name} ${String(value)}`),
    `struck ${count(struck)} of ${count(seen)}`,
  ]
    .filter((part) => part !== '')
    .join('; ');
}
