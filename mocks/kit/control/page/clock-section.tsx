import { Action } from './action.js';
import type { PageState } from './state.js';
import { moment } from './text.js';

const steps = [
  ['1 minute', 60],
  ['1 hour', 3_600],
  ['1 day', 86_400],
  ['1 week', 604_800],
] as const;

/** What time it is for this tenant, and how to change that. */
export function ClockSection({ state: { clock } }: { state: PageState }) {
  const { now, scale, paused } = clock;
  const pace = scale === 1 ? 'Runs as real time does' : `Runs ${scale} times as fast as real time`;
  return (
    <section aria-labelledby="clock">
      <h2 id="clock">Clock</h2>
      <p class="now">
        <strong>{moment(now)}</strong> <span class="quiet">{String(Math.floor(now))}</span>
      </p>
      <p class="quiet">{paused ? 'Stands still' : pace}</p>
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
        {steps.map(([name, seconds]) => (
          <Action method="POST" path="/clock" body={{ advance: seconds }} label={`+ ${name} on the clock`}>
            {`+ ${name}`}
          </Action>
        ))}
        <Action method="POST" path="/clock" body={{ toNextEvent: true }}>
          To the next event
        </Action>
      </div>
    </section>
  );
}
