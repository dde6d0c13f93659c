import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import { Action } from './action.js';
import { ClockSection } from './clock-section.js';
import { FaultsSection } from './faults-section.js';
import { JournalSection } from './journal-section.js';
import { Overview } from './overview.js';
import { ScenariosSection } from './scenarios-section.js';
import { script } from './script.js';
import type { PageState } from './state.js';
import { style } from './style.js';
import { WebhooksSection } from './webhooks-section.js';

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

/** The state of one tenant for a person, with buttons. It can be read without a script. */
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
        <header>
          <h1 tabindex={-1}>{state.title} simulator</h1>
          <span class="quiet">
            Profile {state.profile}
            {state.isDefault ? '' : `, tenant ${state.credential}`}
          </span>
        </header>
        <p id="said" role="status" />
        <noscript>
          <p>The buttons of this page need JavaScript; the control API does not: see the foot of the page.</p>
        </noscript>
        <div class="actions">
          <button type="button" id="refresh">
            Refresh
          </button>
          <Action method="POST" path="/reset" label="Reset the tenant to its start">
            Reset
          </Action>
        </div>
        <main>
          <ClockSection state={state} />
          <Overview state={state} />
          <ScenariosSection state={state} />
          <FaultsSection state={state} />
          {state.webhooks === undefined ? '' : <WebhooksSection webhooks={state.webhooks} />}
          <JournalSection state={state} />
        </main>
        <footer>
          <p>
            All of it over HTTP: <a href="/__linecheck/info">info</a>, <a href="/__linecheck/journal">journal</a>,{' '}
            <a href="/__linecheck/faults">faults</a>, <a href="/__linecheck/scenarios">scenarios</a>,{' '}
            <a href="/__linecheck/webhooks">webhooks</a>, <a href="/__linecheck/openapi.json">openapi.json</a>
          </p>
        </footer>
        <script>{raw(script)}</script>
      </body>
    </html>
  );
  return `<!doctype html>\n${String(markup)}\n`;
}
