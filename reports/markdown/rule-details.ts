import type { Exchange } from '../../schemas/exchange.js';
import type { Result } from '../../schemas/report.js';
import { cureInWords } from '../causes.js';
import { clip } from '../clip.js';
import { factOf } from '../waived.js';
import { figure, lapse } from '../words.js';
import { block, code, htmlText, inline } from './inline.js';

const TOLD = 3;
const LONGEST = 2000;

interface Surroundings {
  readonly exchanges: ReadonlyMap<number, Exchange>;
  /** The rules that are red because of it, in words. */
  readonly effects: string | undefined;
  /** Who answers for it, in words. */
  readonly waiver: string | undefined;
  readonly open: boolean;
}

/** One rule behind its headline: what was expected and came, why it matters, what to do, how to see it again. */
export function ruleDetails(result: Result, { exchanges, effects, waiver, open }: Surroundings): string {
  const {
    rule,
    level,
    clauses,
    verdict,
    summary,
    reason,
    findings,
    findingCount,
    why,
    fix,
    source,
    waived,
    cure,
    becauseOf,
  } = result;
  const title = findings[0]?.message ?? reason ?? summary;
  const head = `<b>${waived === undefined ? words[verdict] : 'WAIVED'}</b> <code>${htmlText(rule)}</code> ${htmlText(clip(title, 200))}`;
  const exchange = exchanges.get(findings.find((finding) => finding.exchange !== undefined)?.exchange ?? Number.NaN);
  const untold = findingCount - Math.min(TOLD, findings.length);
  const parts = [
    `${level.toUpperCase()} ${inline(clauses.join(', '))}, ${inline(source)}: ${inline(summary)}`,
    ...(waiver === undefined ? [] : [`**Waived by** ${inline(waiver)}`]),
    ...(reason === undefined ? [] : [`**Because** ${inline(clip(reason, LONGEST))}`]),
    ...(becauseOf === undefined ? [] : [`**Because** of ${code(becauseOf)}`]),
    ...findings.slice(0, TOLD).flatMap(findingParts),
    ...(untold > 0 ? [`And ${figure(untold)} more like it.`] : []),
    ...(verdict === 'error'
      ? []
      : [`**Why** ${inline(why)}`, `**${verdict === 'info' ? 'Advice' : 'Fix'}** ${inline(fix)}`]),
    ...(cure === undefined ? [] : [`**Cure** ${inline(clip(cureInWords(cure), LONGEST))}`]),
    ...(effects === undefined ? [] : [`**Besides** ${inline(effects)}`]),
    ...(exchange === undefined ? [] : [inShort(exchange), block('sh', [clip(exchange.curl, 4 * LONGEST)])]),
  ];
  return `<details${open ? ' open' : ''}>\n<summary>${head}</summary>\n\n${parts.join('\n\n')}\n\n</details>`;
}

function findingParts({ expected, actual, at, ...finding }: Result['findings'][number]): readonly string[] {
  const facts = [
    ...(at === undefined || at === '' ? [] : [`at        ${clip(at, LONGEST)}`]),
    ...(expected === undefined ? [] : [`expected  ${clip(expected, LONGEST)}`]),
    ...(actual === undefined ? [] : [`actual    ${clip(actual, LONGEST)}`]),
  ];
  return [
    `**${inline(clip(factOf(finding), LONGEST).trim())}**`,
    ...(facts.length === 0 ? [] : [block('text', facts)]),
  ];
}

function inShort({ id, request, response, failure, ms }: Exchange): string {
  const answer =
    response === undefined
      ? inline(failure?.fact ?? 'no answer')
      : `${response.status}, ${figure(response.body.bytes)} bytes`;
  return `**Repeat** exchange ${id}: ${code(`${request.method} ${clip(request.url, 200)}`)}, ${answer}, ${lapse(ms)}`;
}

const words: Readonly<Record<Result['verdict'], string>> = {
  pass: 'PASS',
  fail: 'FAIL',
  warn: 'WARN',
  info: 'NOTE',
  inconclusive: 'UNCLEAR',
  skip: 'SKIP',
  error: 'ERROR',
};
