import { type Depth, observation } from '../../observation.js';
import { askCalls, type CallsSeen, spanning } from './ask-calls.js';
import { settledCalls } from './settled-calls.js';

export type Direction = 'incoming' | 'outgoing';

/** The calls of one direction in the settled window. Endpoint 3, "direction". */
const callsOfDirection = (direction: Direction, from: Depth) =>
  observation({
    id: `calls/${direction}`,
    purpose: `The ${direction} calls of the window`,
    from,
    needs: { settled: settledCalls },
    observe: ({ http }, { settled }): Promise<CallsSeen> => askCalls(http, { ...spanning(settled.window), direction }),
  });

export const incomingCalls = callsOfDirection('incoming', 'quick');
export const outgoingCalls = callsOfDirection('outgoing', 'standard');
