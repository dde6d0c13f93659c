import { Action } from './action.js';
import type { PageState } from './state.js';
import { moment } from './text.js';

/** What can be lived through, and what a right client does. */
export function ScenariosSection({ state: { scenarios } }: { state: PageState }) {
  return (
    <section aria-labelledby="scenarios">
      <h2 id="scenarios">Scenarios</h2>
      <ul class="cards">
        {scenarios.map(({ name, story, running, startedAt }) => (
          <li class={running ? 'card on' : 'card'}>
            <h3>{name}</h3>
            <p>{story.happens}</p>
            <p class="quiet">A right client: {story.rightClient}</p>
            <div class="actions">
              {running ? (
                <>
                  <Action method="DELETE" path={`/scenarios/${name}`} label={`Stop ${name}`}>
                    Stop
                  </Action>
                  <span class="state">Running since {moment(startedAt ?? 0)}</span>
                </>
              ) : (
                <Action method="POST" path={`/scenarios/${name}`} label={`Start ${name}`}>
                  Start
                </Action>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
