import { objectIn, without } from '../rows.js';
import { noProperties } from './no-properties.js';
import { personality } from './personality.js';

export const bareBones = personality({
  name: 'bare-bones',
  story: 'Required fields and nothing else, everywhere.',
  expects: {},
  apply: (right) => ({
    ...noProperties.apply(right),
    contactRow: (operator) => without(right.contactRow(operator), 'department'),
    callRow: (call) => without(right.callRow(call), 'clientNumber', 'clientName', 'endTime', 'whoHungUp', 'properties'),
    recording(call, request) {
      const reply = right.recording(call, request);
      return { ...reply, json: { url: objectIn(reply.json).url } };
    },
  }),
});
