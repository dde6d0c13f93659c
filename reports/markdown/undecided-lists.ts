import type { Report } from '../../schemas/report.js';
import { byReason } from '../by-reason.js';
import { clip } from '../clip.js';
import { code, inline } from './inline.js';

const NAMED = 8;

/** Rules without a verdict, a line for each reason. */
export function undecidedLists(report: Report, verdict: 'inconclusive' | 'skip'): readonly string[] {
  return byReason(report, verdict).map(({ reason, results }) => {
    const names = results.slice(0, NAMED).map(({ rule }) => code(rule));
    const rest = results.length > NAMED ? ` and ${results.length - NAMED} more` : '';
    // The rules first: at the start of an item, text of the target could begin a list or a block of code.
    return `- ${names.join(', ')}${rest}: ${inline(clip(reason, 500))}`;
  });
}
