import { Action } from './action.js';
import { Section, type SectionProps } from './section.js';
import { dayTime } from './text.js';

/** What can be lived through, and what a right client does. */
export function ScenariosSection({ state: { scenarios } }: SectionProps) {
  return (
    <Section name="scenarios" title="Scenarios">
      <ul class="plain">
        {scenarios.map(({ name, story, running, startedAt }) => (
          <li id={`scenario-${name}`} class={running ? 'line on' : 'line'}>
            <details id={`about-scenario-${name}`}>
              <summary>
                {name}
                {running ? <span class="state">Running since {dayTime(startedAt ?? 0)}</span> : ''}
              </summary>
              <p>{story.happens}</p>
              <p class="quiet">A right client: {story.rightClient}</p>
            </details>
            <Action
              method={running ? 'DELETE' : 'POST'}
              path={`/scenarios/${name}`}
              label={`${running ? 'Stop' : 'Start'} ${name}`}
            >
              {running ? 'Stop' : 'Start'}
            </Action>
          </li>
        ))}
      </ul>
    </Section>
  );
}
