import type { Reporter } from './reporter.js';

/** The report itself, `linecheck/report@1`. */
export const json: Reporter = (report) => `${JSON.stringify(report, null, 2)}\n`;
