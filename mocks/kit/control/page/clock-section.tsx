import { Action, ActionForm, Field } from './action.js';
import type { SectionProps } from './section.js';
import { Section } from './section.js';
import { moment } from './text.js';

const steps = [
  ['1 minute', 60],
  ['1 hour', 3_600],
  ['1 day', 86_400],
  ['1 week', 604_800],
] as const;

const paces = [1, 10, 60, 600] as const;

/** What time it is for this tenant, and how to change that. */
export function ClockSection({ state: { clock } }: SectionProps) {
  const { now, scale, paused } = clock;
  const pace = scale === 1 ? 'Runs as real time does' : `Runs ${scale} times as fast as real time`;
  return (
    <Section name="clock" title="Clock">
      <p class="big">
        <strong>{moment(now)}</strong>
      </p>
      <p class="quiet">
        {paused ? 'Stands still' : pace}; {String(Math.floor(now))}
      </p>
      <div class="actions">
        {paused ? (
          <Action method="POST" path="/clock" body={{ paused: false }}>
            Let it run
          </Action>
        ) : (
          <Action method="POST" path="/clock" body={{ paused: true }}>
            Pause
          </Action>
        )}
        {paces.map((each) => (
          <Action
            method="POST"
            path="/clock"
            body={{ scale: each }}
            label={`${each}x real time`}
            pressed={each === scale}
          >
            {`${each}x`}
          </Action>
        ))}
      </div>
      <div class="actions">
        {steps.map(([name, seconds]) => (
          <Action method="POST" path="/clock" body={{ advance: seconds }} label={`+ ${name} on the clock`}>
            {`+ ${name}`}
          </Action>
        ))}
        <Action method="POST" path="/clock" body={{ toNextEvent: true }}>
          To the next event
        </Action>
      </div>
      <ActionForm method="POST" path="/clock">
        <Field name="advance" label="Advance by" value="2h30m" />
        <button type="submit">Advance</button>
      </ActionForm>
    </Section>
  );
}
