import type { Exchange } from '../../schemas/exchange.js';
import type { Result } from '../../schemas/report.js';
import { clip } from '../clip.js';
import { factOf } from '../waived.js';
import { lapse } from '../words.js';
import { Body } from './body.js';
import type { PageContext } from './page-context.js';
import { exchangeAnchor, outcome, pathOf, safe } from './text.js';

/** One observed fact: what was expected, what came, where, and the part of the exchange that shows it. */
export function FindingItem({ finding, context }: { finding: Result['findings'][number]; context: PageContext }) {
  const { expected, actual, at } = finding;
  const exchange = context.exchange(finding.exchange);
  return (
    <li>
      <p class="message">{safe(factOf(finding))}</p>
      <dl class="pairs">
        <Pair name="Expected" value={expected} kind="expected" />
        <Pair name="Actual" value={actual} kind="actual" />
        <Pair name="At" value={at === '' ? undefined : at} kind="at" />
      </dl>
      {exchange === undefined ? '' : <Evidence exchange={exchange} at={at} context={context} />}
    </li>
  );
}

function Pair({ name, value, kind }: { name: string; value: string | undefined; kind: string }) {
  return value === undefined ? (
    ''
  ) : (
    <>
      <dt>{name}</dt>
      <dd class={kind}>
        <code>{safe(clip(value, 2000))}</code>
      </dd>
    </>
  );
}

function Evidence({ exchange, at, context }: { exchange: Exchange; at: string | undefined; context: PageContext }) {
  const { id, request, response, ms } = exchange;
  const asked = `${request.method} ${clip(pathOf(exchange, context.report), 120)}`;
  return (
    <details class="evidence">
      <summary>{safe(`Exchange ${id}: ${asked}, ${outcome(exchange)}, ${lapse(ms)}`)}</summary>
      <p class="quiet">{safe(exchange.purpose)}</p>
      {request.body === undefined ? '' : <Body title="Request body" body={request.body} reach={6} />}
      {response === undefined ? '' : <Body title="Response body" body={response.body} reach={6} pointer={at} />}
      <p>
        <a href={`#${exchangeAnchor(id)}`}>{`All of exchange ${id}`}</a>
      </p>
    </details>
  );
}
