import type { Parameter } from '../../kit/openapi/operation.js';

type Parameters = Readonly<Record<string, Parameter>>;

export const pageParameters: Parameters = {
  page: { schema: { type: 'integer', minimum: 1, default: 1 }, description: 'From 1' },
  per_page: {
    schema: { type: 'integer', minimum: 1, default: 20 },
    description: 'Rows on a page: more than 50 count as 50',
  },
  order: { schema: { enum: ['asc', 'desc'], default: 'asc' }, description: 'By creation; asc: oldest first' },
};

export const rangeParameters: Parameters = {
  from: { schema: { type: 'number' }, description: 'Unix seconds; of calls the bound itself is left out' },
  to: { schema: { type: 'number' }, description: 'Unix seconds, the bound included' },
};
