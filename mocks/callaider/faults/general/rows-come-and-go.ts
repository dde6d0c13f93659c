import { fault } from '../fault.js';

export const rowsComeAndGo = fault({
  name: 'rows-come-and-go',
  story: 'The second of equal questions meets a cache that was filled while rows were being written.',
  breaks: { 'general/reads-are-repeatable': 'fail' },
  apply: (right) => {
    const asked = new Map<string, number>();
    return {
      ...right,
      *callsIn(query) {
        const question = JSON.stringify(query);
        const times = (asked.get(question) ?? 0) + 1;
        asked.set(question, times);
        for (const call of right.callsIn(query)) if (times !== 2 || call.index % 10 !== 0) yield call;
      },
    };
  },
});
