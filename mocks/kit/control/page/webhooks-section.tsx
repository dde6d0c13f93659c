import type { Attempt, Delivery, Target } from '../../webhooks/types.js';
import { Action, ActionForm, Field } from './action.js';
import { Recorded } from './recorded.js';
import { Row } from './row.js';
import { scrollable } from './scrollable.js';
import { Section, type SectionProps } from './section.js';
import { count, dayTime, moment } from './text.js';

/** A delivery goes through several states. */
export const deliveryKey = ({ id, state, attempts, nextAt }: Delivery): string =>
  `delivery-${id} ${state} ${attempts.length} ${nextAt ?? ''}`;

/** Where events go, and what became of each. */
export function WebhooksSection({ state: { webhooks, known } }: SectionProps) {
  if (webhooks === undefined) {
    return (
      <Section name="webhooks" title="Webhooks">
        <p class="quiet">This vendor sends none.</p>
      </Section>
    );
  }
  const { targets, deliveries, more } = webhooks;
  return (
    <Section name="webhooks" title="Webhooks">
      {targets.length === 0 ? <p class="quiet">Nobody listens.</p> : <Targets targets={targets} />}
      <ActionForm method="POST" path="/webhooks">
        <Field name="url" label="Send events to" placeholder="http://127.0.0.1:3000/hook" />
        <button type="submit">Add</button>
      </ActionForm>
      <div class="list" {...scrollable('Deliveries, newest first')}>
        <ol class="entries">
          {deliveries.map((delivery) => (
            <Row id={`delivery-${delivery.id}`} version={deliveryKey(delivery)} known={known}>
              <Entry delivery={delivery} />
            </Row>
          ))}
        </ol>
      </div>
      {more > 0 ? <p class="quiet">And {count(more)} older ones.</p> : ''}
    </Section>
  );
}

function Targets({ targets }: { targets: readonly Target[] }) {
  return (
    <ul class="plain">
      {targets.map((target) => (
        <li class={target.active ? 'line' : 'line on'}>
          <span>
            <code>{target.url}</code> <span class="quiet">{about(target)}</span>
          </span>
          <Action method="DELETE" path={`/webhooks/${target.id}`} label={`Remove ${target.url}`}>
            Remove
          </Action>
        </li>
      ))}
    </ul>
  );
}

function Entry({ delivery }: { delivery: Delivery }) {
  const { at, event, subject, state, headers, body, attempts, notes } = delivery;
  return (
    <details>
      <summary>
        <span class="quiet">{dayTime(at)}</span> <span class={toneOf(state)}>{state}</span>{' '}
        <span class="asked">{event}</span> <span class="quiet">of {subject}</span>
        <span class="note">{[...attemptsIn(delivery), ...notes].join('; ')}</span>
      </summary>
      {attempts.length === 0 ? '' : <p class="quiet">{attempts.map(attemptText).join('; ')}</p>}
      <Recorded title="Sent" headers={headers} body={body} />
    </details>
  );
}

const toneOf = (state: Delivery['state']): string =>
  state === 'delivered' ? 'good' : state === 'waiting' ? 'quiet' : 'bad';

/** Only what differs from one attempt that went well. */
function attemptsIn({ attempts, nextAt }: Delivery): readonly string[] {
  const last = attempts.at(-1);
  return [
    ...(last === undefined || (attempts.length === 1 && last.status === 200) ? [] : [outcomeOf(last)]),
    ...(attempts.length > 1 ? [`${attempts.length} attempts`] : []),
    ...(nextAt === undefined ? [] : [`next at ${dayTime(nextAt)}`]),
  ];
}

const outcomeOf = ({ status, error }: Attempt): string => String(status ?? error);

const attemptText = (attempt: Attempt): string =>
  `${moment(attempt.at)}: ${outcomeOf(attempt)} in ${attempt.ms.toFixed(1)} ms`;

const about = ({ active, events, failuresInARow }: Target): string =>
  [
    active ? '' : 'switched off',
    events === undefined ? 'all events' : events.length > 6 ? `${events.length} events` : events.join(', '),
    failuresInARow === 0 ? '' : failuresInARow === 1 ? '1 failure' : `${failuresInARow} failures in a row`,
  ]
    .filter((part) => part !== '')
    .join('; ');
