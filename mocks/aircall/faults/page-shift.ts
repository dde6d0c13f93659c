import { simulatorFault } from '../../kit/faults/simulator-fault.js';

export interface PageShiftOptions {
  readonly kind: 'insert' | 'delete' | 'late-arrival';
}

/** Committed by the list of calls itself, before it reads a page behind the first. */
export const pageShift = simulatorFault<PageShiftOptions>({
  name: 'page-shift',
  story: 'Between two pages of a walk the list of calls moves: a call begins, disappears, or arrives late.',
  options: {
    kind: {
      default: 'insert',
      oneOf: ['insert', 'delete', 'late-arrival'],
      about:
        'insert: a call begins now; delete: the first of the list goes; late-arrival: one is added where pages were read',
    },
  },
});
