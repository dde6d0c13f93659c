import { fault } from '../fault.js';

export const unknownFieldsRefused = fault({
  name: 'unknown-fields-refused',
  story: 'The validator of the body refuses every key that is not on its list.',
  breaks: { 'general/unknown-input-ignored': 'warn' },
  apply: (right) => ({
    ...right,
    readQuery(value, request) {
      const extra = Object.keys(value ?? {}).find((key) => !known.has(key));
      return extra === undefined
        ? right.readQuery(value, request)
        : right.error(400, `property ${extra} should not exist`);
    },
  }),
});

const known: ReadonlySet<string> = new Set(['startTime', 'stopTime', 'direction', 'operators', 'propertyFilters']);
