import { createHash } from 'node:crypto';
import { raw } from 'hono/html';
import type { Report } from '../../schemas/report.js';
import type { Reporter } from '../reporter.js';
import { quoted } from '../scenarios.js';
import { sameCourse, verdictWords } from '../words.js';
import { Areas } from './areas.js';
import { Exchanges } from './exchanges.js';
import { Opening } from './opening.js';
import { createPageContext } from './page-context.js';
import { Rules } from './rules.js';
import { Scenarios } from './scenarios.js';
import { ScorecardSection } from './scorecard.js';
import { script } from './script.js';
import { style } from './style.js';
import { safe } from './text.js';

/** The page may run this style and this script, and load nothing at all. */
const policy = [
  "default-src 'none'",
  `style-src '${digest(style)}'`,
  `script-src '${digest(script)}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * One file for a browser, readable from disk and without a script: ready or not and what first, every rule with its
 * evidence, every exchange. Whatever comes from the target is text.
 */
export const html: Reporter = (report) => {
  const context = createPageContext(report);
  const page = (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>{`${verdictWords[report.summary.verdict]}: ${safe(report.target)}, linecheck`}</title>
        <style>{raw(style)}</style>
      </head>
      <body>
        <Opening context={context} />
        <main id="main">
          {report.adapter === undefined ? '' : <Scenarios adapter={report.adapter} durationMs={report.durationMs} />}
          {report.diagnosis?.stopped === true ? '' : <Areas report={report} />}
          {report.scorecard === undefined ? '' : <ScorecardSection scorecard={report.scorecard} />}
          <Rules context={context} />
          <Exchanges context={context} />
        </main>
        <Footer report={report} />
        <script>{raw(script)}</script>
      </body>
    </html>
  );
  return `<!doctype html>\n${String(page)}\n`;
};

function Footer({ report: about }: { report: Report }) {
  return (
    <footer>
      <p>
        Made by {safe(about.tool.name)} {safe(about.tool.version)}. Run it again with the same draws:{' '}
        <code>{`linecheck ${safe(subjectOf(about))} ${sameCourse(about)}`}</code>
      </p>
      <p>The key was cut out of everything shown here. Commands read it from $LINECHECK_SECRET.</p>
    </footer>
  );
}

/** What was run over what. */
function subjectOf({ adapter, target }: Report): string {
  if (adapter === undefined) return `check ${target}`;
  const how = adapter.command === undefined ? `--base-url ${target}` : `--start ${quoted(adapter.command)}`;
  return `adapter ${adapter.provider} ${how}`;
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
