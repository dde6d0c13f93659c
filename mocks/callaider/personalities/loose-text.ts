import { contractReading, isObject, matchesFilters } from '../filters.js';
import { personality } from './personality.js';

export const looseText = personality({
  name: 'loose-text',
  story: 'Text filters are compared as the database does: without case, and true equals "true".',
  expects: { warns: ['properties/exact-value'] },
  apply: (right) => ({
    ...right,
    matchesProperties: ({ properties }, { propertyFilters }) =>
      matchesFilters(isObject(properties) ? properties : undefined, propertyFilters, { ...contractReading, equals }),
  }),
});

const equals = (value: unknown, wanted: unknown): boolean =>
  value !== undefined && String(value).toLowerCase() === String(wanted).toLowerCase();
