import { personality } from './personality.js';

export const extensionsOnly = personality({
  name: 'extensions-only',
  story: 'Operators have no number of their own: their phone is an extension.',
  expects: {},
  apply: (right) => ({
    ...right,
    contactRow: (operator) => ({ ...right.contactRow(operator), phone: operator.extension }),
  }),
});
