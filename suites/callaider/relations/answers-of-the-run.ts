import { optional, type Seen } from '../../observation.js';
import { longWindows } from '../calls/request/asked/long-windows.js';
import { withCharset } from '../calls/request/asked/with-charset.js';
import type { CallsSeen } from '../observations/ask-calls.js';
import { incomingCalls, outgoingCalls } from '../observations/direction-calls.js';
import { callsByDirectionAndOperator, callsByOperator, callsByTwoOperators } from '../observations/operator-calls.js';
import { filteredSubWindow, subWindow } from '../observations/sub-window.js';
import { callsWithEmptyFilters, callsWithNulls } from '../observations/unfiltered-calls.js';
import { unknownOperators } from '../observations/unknown-operators.js';
import { operatorLists } from './asked/operator-lists.js';
import { otherLayout } from './asked/other-layout.js';
import { turnsOfDay } from './asked/turns-of-day.js';
import { windowParts } from './asked/window-parts.js';

/** The answers that hold settled calls, whatever was asked. Those to propertyFilters are compared by their own rule. */
export const answersNeeds = {
  incoming: optional(incomingCalls),
  outgoing: optional(outgoingCalls),
  byOperator: optional(callsByOperator),
  byTwo: optional(callsByTwoOperators),
  both: optional(callsByDirectionAndOperator),
  unknown: optional(unknownOperators),
  nulls: optional(callsWithNulls),
  emptyFilters: optional(callsWithEmptyFilters),
  charset: optional(withCharset),
  sub: optional(subWindow),
  filteredSub: optional(filteredSubWindow),
  long: optional(longWindows),
  lists: optional(operatorLists),
  layout: optional(otherLayout),
  turns: optional(turnsOfDay),
  parts: optional(windowParts),
} as const;

/** Those that were asked for, in no particular order. */
export function answersIn(seen: Seen<typeof answersNeeds>): readonly CallsSeen[] {
  const {
    incoming,
    outgoing,
    byOperator = [],
    byTwo,
    both,
    unknown,
    nulls,
    emptyFilters,
    charset,
    sub,
    filteredSub,
  } = seen;
  const { long = [], lists, layout, turns = [], parts = [] } = seen;
  return [
    ...[incoming, outgoing, byTwo, both, unknown?.besideKnown, nulls, emptyFilters, charset, sub, filteredSub],
    ...[lists?.reversed, lists?.repeated, layout?.seen],
    ...[...byOperator, ...long, ...turns.flatMap(({ slices }) => slices)],
    ...parts.flatMap((part) => part.parts),
  ].filter((answer) => answer?.rows !== undefined) as readonly CallsSeen[];
}
