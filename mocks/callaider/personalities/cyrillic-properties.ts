import { objectIn, renamed } from '../rows.js';
import { personality } from './personality.js';

const names = {
  Department: 'Відділ',
  'Client segment': 'Сегмент клієнта',
  'Client city': 'Місто клієнта (доставка)',
  'Issue resolved': 'Вирішено?',
  'Quality score': 'Оцінка, %',
};

export const cyrillicProperties = personality({
  name: 'cyrillic-properties',
  story: 'Property keys are in Ukrainian, with blanks and punctuation.',
  expects: {},
  apply: (right) => ({
    ...right,
    propertiesOf: (call) => renamed(right.propertiesOf(call), names),
    schema: (request) => ({ status: 200, json: { properties: entries(right.schema(request).json).map(translated) } }),
  }),
});

function entries(json: unknown): readonly unknown[] {
  const { properties } = objectIn(json);
  return Array.isArray(properties) ? properties : [];
}

function translated(entry: unknown): Record<string, unknown> {
  const { key, ...rest } = objectIn(entry);
  return { key: Object.entries(names).find(([name]) => name === key)?.[1], ...rest };
}
