import type { AdapterRun } from '../../schemas/report.js';
import { fateWords, timeInWords } from '../scenarios.js';
import { figure } from '../words.js';
import { inline } from './inline.js';

/** What became of an adapter under each scenario. */
export function scenarioTable(adapter: AdapterRun, durationMs: number): string {
  const rows = adapter.scenarios.map(({ name, contract, truth, requests, seconds, problem }) => {
    const fates = [contract, truth].map((fate) => (fate === 'fail' ? `**${fateWords[fate]}**` : fateWords[fate]));
    const cells = [inline(name), ...fates, figure(requests), seconds.toFixed(1), inline(problem ?? '')];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    '| Scenario | Contract | Truth | Requests | Seconds | |',
    '| :--- | :--- | :--- | ---: | ---: | :--- |',
    ...rows,
    '',
    `**Time** ${inline(timeInWords(adapter, durationMs))}`,
  ].join('\n');
}
