import { fault } from '../fault.js';

export const filteredCallsTellTalkTime = fault({
  name: 'filtered-calls-tell-talk-time',
  story: 'With operators the rows come from another view, in which duration is talk time.',
  breaks: { 'relations/call-looks-the-same': 'warn' },
  apply(right) {
    const talk = new Map<unknown, number>();
    return {
      ...right,
      callRow(call) {
        const row = right.callRow(call);
        talk.set(row.id, call.talkSeconds);
        return row;
      },
      calls(rows, query, request) {
        const isOtherView = query.operators !== undefined;
        const shown = isOtherView ? rows.map((row) => ({ ...row, duration: talk.get(row.id) ?? 0 })) : rows;
        return right.calls(shown, query, request);
      },
    };
  },
});
