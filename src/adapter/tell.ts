import type { Started } from '../simulators/start-simulator.js';
import type { ScenarioRun } from './run-scenario.js';

/** A line of progress: `[3/19] outage: conformant, 12 requests, 2.1 s; 110 minutes of the clock`. */
export function tellScenario(
  { name, report, trouble, seconds, lived }: ScenarioRun,
  count: number,
  of: number,
): string {
  const place = `[${String(count).padStart(String(of).length)}/${of}]`;
  const verdict = trouble?.fact ?? report?.summary.verdict ?? 'not judged';
  const asked = report === undefined ? '' : `, ${report.summary.requests} requests`;
  return `linecheck: ${place} ${name}: ${verdict}${asked}, ${seconds.toFixed(1)} s for ${Math.round(lived / 60)} minutes of the clock`;
}

/** What an adapter that somebody else starts must be told. */
export function tellSurroundings({ kind, info }: Started, baseUrl: string): string {
  return [
    `linecheck: ${kind.title} is simulated at ${info.baseUrl}, in real time. Your adapter at ${baseUrl} needs:`,
    ...Object.entries(info.env).map(([name, value]) => `  export ${name}=${value}`),
  ].join('\n');
}
