import type { Exchange } from '../../schemas/exchange.js';
import type { Result } from '../../schemas/report.js';
import { clip } from '../clip.js';
import { figure, lapse } from '../words.js';
import { Body } from './body.js';
import type { PageContext } from './page-context.js';
import { Repeat } from './repeat.js';
import { exchangeAnchor, outcome, pathOf, ruleAnchor, safe } from './text.js';

/** Characters of a body that no finding points at; the JSON report holds more. */
const UNCITED = 2000;

/** Every exchange on a line of time; each opens to its request and answer. */
export function Exchanges({ context }: { context: PageContext }) {
  const { exchanges } = context.report;
  const times = exchanges.map(({ at, ms }) => ({ begin: Date.parse(at), end: Date.parse(at) + ms }));
  const begin = Math.min(...times.map((time) => time.begin));
  const end = Math.max(...times.map((time) => time.end));
  const scale = Number.isFinite(begin) && end > begin ? { begin, span: end - begin } : { begin: Number.NaN, span: 1 };
  return (
    <section aria-labelledby="exchanges">
      <h2 id="exchanges">
        Exchanges <span class="quiet">{figure(exchanges.length)}</span>
      </h2>
      <p class="quiet">
        {exchanges.length === 0
          ? 'Nothing was asked.'
          : `In the order they were made, over ${lapse(Number.isNaN(scale.begin) ? 0 : scale.span)}. Each bar begins when its request left and is as long as the answer took. Open one to see it whole.`}
      </p>
      <ol class="timeline">
        {exchanges.map((exchange) => (
          <li>
            <Entry exchange={exchange} scale={scale} context={context} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What an exchange may show, the worst first. */
const marks = ['fail', 'warn', 'info'] as const;
type Mark = (typeof marks)[number];
const showing: Readonly<Record<Mark, string>> = {
  fail: 'shows a failure',
  warn: 'shows a warning',
  info: 'shows a note',
};

interface Scale {
  readonly begin: number;
  /** Milliseconds from the first request to the last answer. */
  readonly span: number;
}

function Entry({ exchange, scale, context }: { exchange: Exchange; scale: Scale; context: PageContext }) {
  const { id, request, response, purpose, ms } = exchange;
  const cited = context.citedBy(id);
  const worst = marks.find((verdict) => cited.some((result) => result.verdict === verdict));
  const limit = worst === undefined ? UNCITED : undefined;
  return (
    <details class="exchange" id={exchangeAnchor(id)}>
      <summary>
        <span class="id">{id}</span>
        <span class="asked">
          <code>{safe(`${request.method} ${clip(pathOf(exchange, context.report), 100)}`)}</code>{' '}
          <span class="quiet">{safe(purpose)}</span>
          {worst === undefined ? '' : <strong class={worst}>{` ${showing[worst]}`}</strong>}
        </span>
        <span class="outcome">{safe(outcome(exchange))}</span>
        <span class="took">{lapse(ms)}</span>
        <Stretch exchange={exchange} scale={scale} mark={worst} />
      </summary>
      {cited.length === 0 ? '' : <Citing results={cited} />}
      {exchange.echoed === true ? <p>The answer gave the key back; it was cut out.</p> : ''}
      <Head title="Request" lines={[`${request.method} ${request.url}`, ...headerLines(request.headers)]} />
      {request.body === undefined ? '' : <Body title="Request body" body={request.body} limit={limit} />}
      {response === undefined ? (
        <p>{safe(`${exchange.failure?.fact ?? 'No answer'}. ${exchange.failure?.hint ?? ''}`)}</p>
      ) : (
        <>
          <Head title="Response" lines={[String(response.status), ...headerLines(response.headers)]} />
          <Body title="Response body" body={response.body} limit={limit} />
        </>
      )}
      <Repeat exchange={exchange} />
      <p class="quiet">{safe(`Asked by ${exchange.observation} at ${exchange.at}`)}</p>
    </details>
  );
}

/** When it was, as a bar for the eye; the figures stand beside it. */
function Stretch({ exchange, scale, mark }: { exchange: Exchange; scale: Scale; mark: Mark | undefined }) {
  const from = ((Date.parse(exchange.at) - scale.begin) / scale.span) * 1000;
  const width = Math.max(4, (exchange.ms / scale.span) * 1000);
  return (
    <svg class="stretch" viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {Number.isFinite(from) ? (
        <rect class={mark ?? ''} x={Math.min(from, 996).toFixed(1)} width={width.toFixed(1)} height="6" />
      ) : (
        ''
      )}
    </svg>
  );
}

function Citing({ results }: { results: readonly Result[] }) {
  return (
    <p>
      Shows a finding of{' '}
      {results.map(({ rule }, position) => (
        <>
          {position === 0 ? '' : ', '}
          <a href={`#${ruleAnchor(rule)}`}>
            <code>{safe(rule)}</code>
          </a>
        </>
      ))}
    </p>
  );
}

function Head({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <figure>
      <figcaption class="quiet">{title}</figcaption>
      <pre>{lines.map((line) => safe(clip(line, 2000))).join('\n')}</pre>
    </figure>
  );
}

const headerLines = (headers: Exchange['request']['headers']): readonly string[] =>
  headers.map(([name, value]) => `${name}: ${value}`);
