import type { ActiveFault, FaultRequest } from '../../faults/simulator-fault.js';
import { Action } from './action.js';
import { scrollable } from './scrollable.js';
import type { PageState } from './state.js';
import { count } from './text.js';

/** What goes wrong now, and what could. */
export function FaultsSection({ state: { faults } }: { state: PageState }) {
  const { active, available } = faults;
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">Faults</h2>
      {active.length === 0 ? <p class="quiet">None is on.</p> : <Active active={active} />}
      <details id="available-faults">
        <summary>{count(available.length)} that can be switched on</summary>
        <ul class="cards">
          {available.map(({ name, story }) => (
            <li class="card">
              <h3>{name}</h3>
              <p>{story}</p>
              <div class="actions">
                <Action
                  method="PUT"
                  path="/faults"
                  body={[...active.map(asRequest), { name }]}
                  label={`Switch on ${name}`}
                >
                  Switch on
                </Action>
              </div>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}

function Active({ active }: { active: readonly ActiveFault[] }) {
  return (
    <>
      <div class="wide" {...scrollable('Faults that are on')}>
        <table>
          <thead>
            <tr>
              <th scope="col">Fault</th>
              <th scope="col">Where</th>
              <th scope="col">When</th>
              <th scope="col">Options</th>
              <th scope="col">Struck</th>
            </tr>
          </thead>
          <tbody>
            {active.map((fault) => (
              <tr>
                <th scope="row">{fault.name}</th>
                <td>{fault.route ?? 'everywhere'}</td>
                <td>{when(fault)}</td>
                <td>{Object.entries(fault.options).map(([name, value]) => `${name} ${String(value)} `)}</td>
                <td>
                  {count(fault.struck)} of {count(fault.seen)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="actions">
        <Action method="DELETE" path="/faults">
          Switch all off
        </Action>
      </div>
    </>
  );
}

function when({ nth, times, probability }: ActiveFault): string {
  const parts = [
    nth === undefined ? '' : `request ${nth}`,
    times === undefined ? '' : `at most ${times} times`,
    probability === undefined ? '' : `${Math.round(probability * 100)} % of requests`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'always' : parts.join(', ');
}

function asRequest({ seen: _, struck: __, ...request }: ActiveFault): FaultRequest {
  return request;
}
