import type { Analysis } from '../../../schemas/callyzer/analysis.js';
import type { Collected } from './collect.js';
import type { Pairs } from './pairs.js';
import { average } from './summary.js';
import { allCalls, type Totals, totalsBy, totalsOf } from './totals.js';

/** Someone who is best at something; nobody when there is no such call. */
export interface Best {
  readonly employee: number;
  readonly totals: Totals;
}

export interface AnalysisFigures {
  readonly averageDuration: Analysis['average_duration'];
  readonly dialer: Best | undefined;
  readonly answered: Best | undefined;
  readonly caller: Best | undefined;
  readonly talker: Best | undefined;
}

/** call-log/analysis without its longest call. Of two who are alike, the one who comes first on the staff is best. */
export function analysisOf({ sums, days }: Collected, pairs: Pairs): AnalysisFigures {
  const totals = totalsOf(sums);
  const staff = [...totalsBy(sums, pairs.employeeOf)]
    .map(([employee, each]): Best => ({ employee, totals: each }))
    .sort((a, b) => a.employee - b.employee);
  const best = (score: (of: Totals) => number): Best | undefined => {
    let found: Best | undefined;
    let most = 0;
    for (const each of staff) {
      if (score(each.totals) <= most) continue;
      most = score(each.totals);
      found = each;
    }
    return found;
  };
  const { incoming, incomingDuration, outgoing, outgoingDuration } = totals;
  const talkedDays = days.filter(({ presence }) => presence.some(({ talked }) => talked)).length;
  const duration = incomingDuration + outgoingDuration;
  return {
    averageDuration: {
      total_duration: duration,
      per_call: average(duration, incoming + outgoing),
      total_calls: incoming + outgoing,
      per_day: average(duration, talkedDays),
      total_days: talkedDays,
      per_incoming_call: average(incomingDuration, incoming),
      total_incoming_calls: incoming,
      per_outgoing_call: average(outgoingDuration, outgoing),
      total_outgoing_calls: outgoing,
    },
    dialer: best((of) => of.outgoing),
    answered: best((of) => of.incoming),
    caller: best(allCalls),
    talker: best((of) => of.incomingDuration + of.outgoingDuration),
  };
}
