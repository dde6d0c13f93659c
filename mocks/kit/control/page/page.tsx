import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import { Action } from './action.js';
import { script } from './script.js';
import { sections } from './sections.js';
import type { PageState } from './state.js';
import { style } from './style.js';

const digest = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** The page may run this style and this script, and talk to where it came from. Sent as a header. */
export const policy: string = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The state of one tenant for a person, with buttons. It can be read without a script; with one it stays up to date. */
export function page(state: PageState): string {
  const markup = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>{`${state.title} simulator, linecheck`}</title>
        <style>{raw(style)}</style>
      </head>
      <body data-tenant={state.credential}>
        <Header state={state} />
        <p id="said" role="status" />
        <noscript>
          <p>
            Buttons and live updates need JavaScript; the control API does not: see the foot of the page. Load the page
            again to see what is new.
          </p>
        </noscript>
        <main>
          <Sections names={['clock', 'limit', 'calls']} title="strip" state={state} />
          <Sections names={['journal', 'webhooks']} title="happened" state={state} />
          <Sections names={['scenarios', 'faults', 'account']} title="choices" state={state} />
        </main>
        <Footer />
        <script>{raw(script)}</script>
      </body>
    </html>
  );
  return `<!doctype html>\n${String(markup)}\n`;
}

interface SectionsProps {
  readonly names: readonly (keyof typeof sections)[];
  /** Of the part of the page that they share. */
  readonly title: string;
  readonly state: PageState;
}

const Sections = ({ names, title, state }: SectionsProps) => (
  <div class={title}>
    {names.map((name) => {
      const Part = sections[name];
      return <Part state={state} />;
    })}
  </div>
);

const Header = ({ state }: { state: PageState }) => (
  <header>
    <h1 tabindex={-1}>{state.title} simulator</h1>
    <span class="quiet">
      Profile {state.profile}
      {state.isDefault ? '' : `, tenant ${state.credential}`}
    </span>
    <span id="live" class="quiet" />
    <div class="actions">
      <button type="button" id="hold" aria-pressed="false">
        Hold still
      </button>
      <button type="button" id="refresh">
        Refresh
      </button>
      <Action method="POST" path="/reset" label="Reset the tenant to its start">
        Reset
      </Action>
    </div>
  </header>
);

const Footer = () => (
  <footer>
    <p>
      All of it over HTTP: <a href="/__linecheck/info">info</a>, <a href="/__linecheck/clock">clock</a>,{' '}
      <a href="/__linecheck/journal">journal</a>, <a href="/__linecheck/faults">faults</a>,{' '}
      <a href="/__linecheck/scenarios">scenarios</a>, <a href="/__linecheck/webhooks">webhooks</a>,{' '}
      <a href="/__linecheck/openapi.json">openapi.json</a>
    </p>
  </footer>
);
