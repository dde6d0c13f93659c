import { fault } from '../fault.js';

export const rowsComeAndGo = fault({
  name: 'rows-come-and-go',
  story: 'Every other one of equal questions meets a replica that lacks some of the rows.',
  breaks: { 'general/reads-are-repeatable': 'fail' },
  brings: ['calls/null-means-absent'],
  apply: (right) => {
    const asked = new Map<string, number>();
    return {
      ...right,
      *callsIn(query) {
        const question = JSON.stringify(query);
        const times = (asked.get(question) ?? 0) + 1;
        asked.set(question, times);
        for (const call of right.callsIn(query)) if (times % 2 === 1 || call.index % 10 !== 0) yield call;
      },
    };
  },
});
