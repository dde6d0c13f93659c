import { objectIn } from '../rows.js';
import { personality } from './personality.js';

export const lenientInput = personality({
  name: 'lenient-input',
  story: 'A forgiving reader: numbers as text, directions in capitals, one operator without its brackets.',
  expects: {},
  apply: (right) => ({
    ...right,
    readQuery(value, request) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return right.readQuery(value, request);
      const { startTime, stopTime, direction, operators, ...rest } = objectIn(value);
      const read = {
        ...rest,
        startTime: number(startTime),
        stopTime: number(stopTime),
        direction: direction === '' ? undefined : typeof direction === 'string' ? direction.toLowerCase() : direction,
        operators: typeof operators === 'string' ? [operators] : operators,
      };
      return right.readQuery(read, request);
    },
  }),
});

const number = (value: unknown): unknown =>
  typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : value;
