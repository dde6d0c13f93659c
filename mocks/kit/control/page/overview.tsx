import { scrollable } from './scrollable.js';
import type { PageState } from './state.js';
import { count, moment } from './text.js';

/** Whose account it is, and what a client needs to reach it. */
export function Overview({ state }: { state: PageState }) {
  const { credentials, env, calls, limit, tenants } = state;
  return (
    <section aria-labelledby="account">
      <h2 id="account">Account</h2>
      {tenants.length > 1 ? <Tenants state={state} /> : ''}
      <dl class="facts">
        <div>
          <dt>Base URL</dt>
          <dd>
            <code>{state.baseUrl}</code>
          </dd>
        </div>
        {Object.entries(credentials).map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </div>
        ))}
        <div>
          <dt>Calls</dt>
          <dd>
            {count(calls.begun)} so far, {count(calls.underWay)} under way
          </dd>
        </div>
        {limit === undefined ? (
          ''
        ) : (
          <div>
            <dt>Limit</dt>
            <dd>
              {count(limit.remaining)} of {count(limit.limit)} left
              {limit.remaining < limit.limit ? `, all again at ${moment(limit.resetAt)}` : ''}
            </dd>
          </div>
        )}
        <div>
          <dt>Seed</dt>
          <dd>{String(state.seed)}</dd>
        </div>
      </dl>
      <figure>
        <figcaption>Environment to paste</figcaption>
        <pre {...scrollable('Environment to paste')}>
          {Object.entries(env).map(([name, value]) => `${name}=${value}\n`)}
        </pre>
      </figure>
    </section>
  );
}

function Tenants({ state: { tenants, credential } }: { state: PageState }) {
  return (
    <nav aria-label="Tenants">
      <ul class="tenants">
        {tenants.slice(0, 50).map((tenant) => (
          <li>
            <a
              href={
                tenant.isDefault ? '/__linecheck/' : `/__linecheck/?tenant=${encodeURIComponent(tenant.credential)}`
              }
              {...(tenant.credential === credential ? { 'aria-current': 'page' as const } : {})}
            >
              {tenant.isDefault ? 'Default tenant' : tenant.credential}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
