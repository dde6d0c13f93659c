import type { Exchange } from '../../schemas/exchange.js';
import type { Result } from '../../schemas/report.js';
import { cureInWords, effectsOf, isFolded } from '../causes.js';
import { answeredFor } from '../waived.js';
import { figure } from '../words.js';
import { ExchangeLinks } from './exchange-links.js';
import { FindingItem } from './finding-item.js';
import type { PageContext } from './page-context.js';
import { Repeat } from './repeat.js';
import { ruleAnchor, safe } from './text.js';
import { groupOf, verdictNames } from './verdicts.js';
import { WithRuleLinks } from './with-rule-links.js';

/** Findings told at once; the others are behind a click. */
const AT_ONCE = 2;

/** One rule that needs a look: cause before cure, then how to see it again. */
export function RuleCard({ result, context }: { result: Result; context: PageContext }) {
  const anchor = ruleAnchor(result.rule);
  const { findings, verdict } = result;
  const waiver = answeredFor(result, context.report);
  const untold = result.findingCount - findings.length;
  const more = findings.slice(AT_ONCE);
  return (
    <article
      class={`rule ${verdict}`}
      id={anchor}
      aria-labelledby={`${anchor}-name`}
      data-verdict={groupOf(result)}
      data-area={safe(result.area)}
    >
      <h4 id={`${anchor}-name`}>
        <span class="tag">{`${verdictNames[verdict].one}${result.waived === undefined ? '' : ', waived'}`}</span>{' '}
        <code>{safe(result.rule)}</code>
      </h4>
      <p class="quiet">{safe(`${result.level.toUpperCase()} · ${result.clauses.join(', ')} · ${result.source}`)}</p>
      <p class="holds">{safe(result.summary)}</p>
      {waiver === undefined ? '' : <p>{safe(`Waived by ${waiver}`)}</p>}
      {result.reason === undefined ? (
        ''
      ) : (
        <p>
          <WithRuleLinks text={result.reason} context={context} />
        </p>
      )}
      {result.becauseOf === undefined ? (
        ''
      ) : (
        <p>
          Because of <WithRuleLinks text={result.becauseOf} context={context} />
        </p>
      )}
      <Findings findings={findings.slice(0, AT_ONCE)} context={context} />
      {more.length === 0 ? (
        ''
      ) : (
        <details>
          <summary>{`${figure(more.length)} more`}</summary>
          <Findings findings={more} context={context} />
        </details>
      )}
      {untold > 0 ? <p class="quiet">{`and ${figure(untold)} more like it, not kept in this report`}</p> : ''}
      {verdict === 'error' || isFolded(result, context.report) ? '' : <Advice result={result} />}
      <Effects result={result} context={context} />
      {isFolded(result, context.report) ? '' : <Repeat exchange={firstExchange(result, context)} />}
      <p class="quiet more">
        {result.exchanges.length === 0 ? (
          ''
        ) : (
          <>
            Judged from {plainPlural(result.exchanges.length, 'exchange')}{' '}
            <ExchangeLinks ids={result.exchanges} context={context} />.{' '}
          </>
        )}
        More: <code>{`linecheck explain ${safe(result.rule)}`}</code>
      </p>
    </article>
  );
}

function Findings({ findings, context }: { findings: Result['findings']; context: PageContext }) {
  return findings.length === 0 ? (
    ''
  ) : (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingItem finding={finding} context={context} />
      ))}
    </ul>
  );
}

function Advice({ result: { why, fix, verdict, cure } }: { result: Result }) {
  return (
    <dl class="pairs">
      <dt>Why</dt>
      <dd>{safe(why)}</dd>
      <dt>{verdict === 'info' ? 'Advice' : 'Fix'}</dt>
      <dd class="fix">{safe(fix)}</dd>
      {cure === undefined ? (
        ''
      ) : (
        <>
          <dt>Cure</dt>
          <dd class="fix">{safe(cureInWords(cure))}</dd>
        </>
      )}
    </dl>
  );
}

/** Rules that are red because of this one; each leads to its own card. */
function Effects({ result, context }: { result: Result; context: PageContext }) {
  const effects = effectsOf(result, context.report);
  return effects.length === 0 ? (
    ''
  ) : (
    <p>
      {`Red because of it, ${figure(effects.length)} more: `}
      <WithRuleLinks text={effects.map(({ rule }) => rule).join(', ')} context={context} />
    </p>
  );
}

const firstExchange = ({ findings }: Result, context: PageContext): Exchange | undefined =>
  context.exchange(findings.find(({ exchange }) => exchange !== undefined)?.exchange);

const plainPlural = (count: number, word: string): string => (count === 1 ? word : `${word}s`);
