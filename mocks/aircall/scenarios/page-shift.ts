import type { Scenario } from '../../kit/scenarios/types.js';
import type { AircallTenant } from '../view.js';

const LISTS = '/v1/calls';

const rightClient =
  'Walks a window that is over, oldest first, keeps calls by their id, and reads the newest stretch once more later.';

export const pageShiftInsert: Scenario<AircallTenant> = {
  name: 'page-shift-insert',
  story: {
    happens: 'Before each further page of the list a call begins: newest first, the last row of a page comes again.',
    rightClient,
  },
  start: (stage) => stage.fault({ name: 'page-shift', route: LISTS, options: { kind: 'insert' } }),
};

export const pageShiftDelete: Scenario<AircallTenant> = {
  name: 'page-shift-delete',
  story: {
    happens: 'Before each further page the first call of the list goes: the next page leaves one out.',
    rightClient,
  },
  start: (stage) => stage.fault({ name: 'page-shift', route: LISTS, options: { kind: 'delete' } }),
};

export const pageShiftLateArrival: Scenario<AircallTenant> = {
  name: 'page-shift-late-arrival',
  story: {
    happens:
      'Before each further page a call is added where pages have been read: one row comes twice, the new one never.',
    rightClient,
  },
  start: (stage) => stage.fault({ name: 'page-shift', route: LISTS, options: { kind: 'late-arrival' } }),
};

/** All three in turn. */
export const pageShift: Scenario<AircallTenant> = {
  name: 'page-shift',
  story: {
    happens:
      'While a client walks through the list a call begins, another goes, and a third arrives late; then it rests.',
    rightClient,
  },
  start(stage) {
    for (const [place, kind] of ['insert', 'delete', 'late-arrival'].entries()) {
      // The first request of a walk is for page 1, on which the fault is not asked.
      stage.fault({ name: 'page-shift', route: LISTS, nth: place + 1, options: { kind } });
    }
  },
};
