import type { Delivery, Target } from '../../webhooks/types.js';
import { scrollable } from './scrollable.js';
import type { PageState } from './state.js';
import { count, moment } from './text.js';

/** Where events go, and what became of each. */
export function WebhooksSection({ webhooks }: { webhooks: PageState['webhooks'] & object }) {
  const { targets, deliveries, more } = webhooks;
  return (
    <section aria-labelledby="webhooks">
      <h2 id="webhooks">Webhooks</h2>
      {targets.length === 0 ? <p class="quiet">Nobody listens. PUT /__linecheck/webhooks sets who does.</p> : ''}
      <ul class="plain">
        {targets.map((target) => (
          <li>
            <code>{target.url}</code> <span class="quiet">{about(target)}</span>
          </li>
        ))}
      </ul>
      {deliveries.length === 0 ? '' : <Deliveries deliveries={deliveries} />}
      {more > 0 ? <p class="quiet">And {count(more)} older ones.</p> : ''}
    </section>
  );
}

function Deliveries({ deliveries }: { deliveries: readonly Delivery[] }) {
  return (
    <div class="wide" {...scrollable('Deliveries')}>
      <table>
        <thead>
          <tr>
            <th scope="col">Event</th>
            <th scope="col">Of</th>
            <th scope="col">Happened</th>
            <th scope="col">State</th>
            <th scope="col">Attempts</th>
          </tr>
        </thead>
        <tbody>
          {deliveries.map((delivery) => (
            <tr>
              <th scope="row">{delivery.event}</th>
              <td>{delivery.subject}</td>
              <td>{moment(delivery.at)}</td>
              <td class={delivery.state === 'delivered' ? 'good' : delivery.state === 'waiting' ? '' : 'bad'}>
                {stateOf(delivery)}
              </td>
              <td>{delivery.attempts.map(({ status, error }) => status ?? error).join(', ') || 'none'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const about = ({ active, events, failuresInARow }: Target): string =>
  [
    active ? '' : 'switched off',
    events === undefined ? 'all events' : events.join(', '),
    failuresInARow === 0 ? '' : failuresInARow === 1 ? '1 failure' : `${failuresInARow} failures in a row`,
  ]
    .filter((part) => part !== '')
    .join('; ');

const stateOf = ({ state, nextAt, notes }: Delivery): string =>
  [state, nextAt === undefined ? '' : `until ${moment(nextAt)}`, ...notes].filter((part) => part !== '').join('; ');
