import { scrollable } from './scrollable.js';
import { Section, type SectionProps } from './section.js';
import type { PageState } from './state.js';

/** Whose account it is, and what a client needs to reach it. */
export function Overview({ state }: SectionProps) {
  const { credentials, env, tenants } = state;
  return (
    <Section name="account" title="Account">
      {tenants.length > 1 ? <Tenants state={state} /> : ''}
      <dl class="facts">
        <Fact name="Base URL" value={state.baseUrl} />
        {Object.entries(credentials).map(([name, value]) => (
          <Fact name={name} value={value} />
        ))}
        <Fact name="Seed" value={String(state.seed)} />
      </dl>
      <figure>
        <figcaption>Environment to paste</figcaption>
        <pre {...scrollable('Environment to paste')}>
          {Object.entries(env).map(([name, value]) => `${name}=${value}\n`)}
        </pre>
      </figure>
    </Section>
  );
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <code>{value}</code>
    </dd>
  </div>
);

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
