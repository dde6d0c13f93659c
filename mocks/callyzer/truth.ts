import { createMp3 } from '../kit/audio/mp3.js';
import type { CallTruth, TrueCall, TruthMapping } from '../kit/truth/types.js';
import type { WorldCall } from '../world/index.js';
import { CONNECTED_ABOVE_SECONDS, OUTGOING, typeName, typeOf } from './calls/call-type.js';
import { syncedAt } from './calls/sync.js';
import type { CallyzerTenant } from './view.js';
import { why } from './why.js';
import { shown } from './wire/call-log.js';
import { isRemoved, shownNumber } from './wire/employee.js';
import { hyphenated } from './wire/numbers.js';
import { recordingId } from './wire/recording-url.js';

/**
 * What an adapter over Callyzer must return by the contract: incoming and outgoing calls in which somebody talked. One
 * of no more than two seconds may be taken for a call that was not, as the vendor itself does; and an account's excluded
 * numbers are seen by those who ask for them.
 */
export const truth: TruthMapping<CallyzerTenant> = {
  of(call, tenant) {
    const { clock, own } = tenant;
    if (syncedAt(call, own.draws) > clock.now()) return { kind: 'unknown' };
    const id = own.ids.call(call.index);
    const reason = whyNot(call);
    if (reason !== undefined) {
      return { kind: 'mustNot', id, reason, startTime: call.startedAt, direction: call.direction };
    }
    const isExcluded = call.client !== undefined && call.client < own.switches['account.excludedClients'];
    const isSure = call.talkSeconds > CONNECTED_ABOVE_SECONDS && !isExcluded;
    return { kind: isSure ? 'must' : 'may', call: trueCall(call, id, tenant) } satisfies CallTruth;
  },
  operator({ index, name }, tenant) {
    const employee = tenant.own.staff.at(index);
    const now = tenant.clock.now();
    if (isRemoved(employee, tenant, now)) return undefined;
    const { country, national } = shownNumber(employee, tenant, now);
    const [department] = employee.tags;
    return {
      id: hyphenated(employee.number),
      phone: `+${country}${national}`,
      name,
      ...(department === undefined ? {} : { department }),
      otherIds: [`${country}${national}`, national, ...(employee.code === null ? [] : [employee.code])],
    };
  },
  why,
  read(id, { account, own }) {
    const index = own.ids.readCall(id);
    return index === undefined ? undefined : account.call(index);
  },
  async recording(call, tenant) {
    const now = tenant.clock.now();
    if (!shown(call, { tenant, now, base: '', version: '2.1' }).hasRecording) return undefined;
    return createMp3({ id: recordingId(call, tenant), seconds: call.talkSeconds });
  },
};

function whyNot(call: WorldCall): string | undefined {
  const type = typeOf(call);
  if (type > OUTGOING) return `its type is ${typeName(type)}`;
  return call.disposition === 'answered' ? undefined : 'the client did not answer';
}

/** The API tells when a call began to ring and how long was talked; when it was taken nobody can know. */
function trueCall(call: WorldCall, id: string, { account, own }: CallyzerTenant): TrueCall {
  const { direction, startedAt, talkSeconds } = call;
  const client = call.client === undefined ? undefined : account.client(call.client);
  const { name, number } = own.staff.at(call.operator);
  return {
    id,
    ...(client === undefined ? {} : { clientNumber: client.phone }),
    ...(client?.name === undefined ? {} : { clientName: client.name }),
    direction,
    duration: talkSeconds,
    startTime: startedAt,
    endTime: startedAt + talkSeconds,
    operatorId: hyphenated(number),
    operatorName: name,
    operatorNumber: `+${number.country}${number.national}`,
    durations: { whole: talkSeconds, talk: talkSeconds },
    since: syncedAt(call, own.draws),
  };
}
