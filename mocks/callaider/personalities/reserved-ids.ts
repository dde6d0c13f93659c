import { personality } from './personality.js';

/** A slash, a colon, plus, equals, a blank, a percent sign and a letter outside ASCII. */
const TAIL = '/leg:0+a= 100%ü';

export const reservedIds = personality({
  name: 'reserved-ids',
  story: 'Ids hold characters that a path must percent-encode, and operators are SIP addresses.',
  expects: {},
  apply: (right) => ({
    ...right,
    operatorId: (operator) => `sip:${right.operatorId(operator)}@pbx.example;user=phone`,
    callId: (call) => right.callId(call) + TAIL,
    callById: (id) => (id.endsWith(TAIL) ? right.callById(id.slice(0, -TAIL.length)) : undefined),
  }),
});
