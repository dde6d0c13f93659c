import type { Line } from '../../world/index.js';
import { inventedNumber } from './numbers.js';

/** The number that a line shows to customers: 91 and ten digits, without a plus. */
export const callerIdOf = ({ index }: Pick<Line, 'index'>): string => `91${inventedNumber('line', index)}`;
