import { type CallsBetween, callsBetweenAnswerSchema } from '../../../schemas/callyzer/call-log.js';
import type { Reply } from '../../kit/http/reply.js';
import { collect } from '../reports/collect.js';
import type { Filter } from '../reports/filter.js';
import {
  neverAttended as neverAttendedKind,
  notPickedUpByClient,
  type Unanswered,
  unanswered,
} from '../reports/unanswered.js';
import { neverAttended } from '../rules/endpoints/never-attended.js';
import { notPickupByClient } from '../rules/endpoints/not-pickup-by-client.js';
import type { View } from '../view.js';
import { successPage } from '../wire/answers.js';
import { clientBlock, logCore } from '../wire/call-log.js';
import { employeeBlock } from '../wire/employee.js';
import { type Asked, callyzerRoute } from './asked.js';
import { callAt } from './call-at.js';
import { toFilter } from './to-filter.js';

export const neverAttendedRoute = callyzerRoute({
  endpoint: neverAttended,
  answer: callsBetweenAnswerSchema,
  work(asked) {
    const { tenant } = asked.view;
    const { types, ...rest } = toFilter(asked.values, tenant);
    const narrows = tenant.own.switches['neverAttended.callTypes'] === 'narrow' && types !== undefined;
    // The empty set of a kind of calls that the account has not must stay one.
    const isNothing = types?.size === 0;
    return page(asked, narrows || isNothing ? { ...rest, types } : rest, neverAttendedKind);
  },
});

export const notPickupByClientRoute = callyzerRoute({
  endpoint: notPickupByClient,
  answer: callsBetweenAnswerSchema,
  work: (asked) => page(asked, toFilter(asked.values, asked.view.tenant), notPickedUpByClient),
});

function page(
  { view, page: { skip, no, size } }: Asked,
  filter: Filter,
  kind: Parameters<typeof unanswered>[0],
): Reply {
  const { days } = view.tenant.own;
  const { total, items } = unanswered(kind, collect(filter, days), filter, days, { skip, take: size });
  return successPage(
    items.map((each) => told(each, view)),
    { total, no, size },
  );
}

function told({ employee, client, calls }: Unanswered, view: View): CallsBetween {
  return {
    ...employeeBlock(employee, view),
    ...clientBlock(client, view.tenant),
    call_logs: calls.map((index) => logCore(callAt(index, view), view)),
  };
}
