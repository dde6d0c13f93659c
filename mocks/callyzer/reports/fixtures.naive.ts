/**
 * The reports once more, worked out from rows of the history in the plainest way: what the fast ones are held against.
 * Nothing here is shared with them but the definition of a connected call, spelled out again.
 */
export interface Seen {
  readonly id: string;
  readonly employee: string;
  readonly client: string;
  readonly type: 'Incoming' | 'Outgoing' | 'Missed' | 'Rejected';
  readonly duration: number;
  /** `yyyy-mm-dd` and `HH:mm:ss` as shown. */
  readonly date: string;
  readonly time: string;
}

const isTalk = ({ type }: Seen): boolean => type === 'Incoming' || type === 'Outgoing';
const isConnected = (row: Seen): boolean => isTalk(row) && row.duration > 2;
const isUnanswered = ({ type }: Seen): boolean => type === 'Missed' || type === 'Rejected';
/** On the clock of the account; right as long as nobody changes the clock. */
const startOf = ({ date, time }: Seen): number => Date.parse(`${date}T${time}Z`) / 1_000;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const durationOf = (rows: readonly Seen[]): number => sum(rows.map(({ duration }) => duration));
const halfUp = (total: number, of: number): number => (of === 0 ? 0 : Math.floor(total / of + 0.5));
const unique = (values: readonly string[]): string[] => [...new Set(values)];

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

const withSame = (rows: readonly Seen[], { employee, client }: Seen): Seen[] =>
  rows.filter((row) => row.employee === employee && row.client === client);

export const naiveNeverAttended = (rows: readonly Seen[]): Seen[] =>
  rows.filter(
    (row) =>
      isUnanswered(row) && !withSame(rows, row).some((each) => isConnected(each) && startOf(each) > startOf(row)),
  );

export const naiveNotPickedUp = (rows: readonly Seen[]): Seen[] =>
  rows.filter((row) => row.type === 'Outgoing' && !withSame(rows, row).some(isConnected));

function naiveTotals(rows: readonly Seen[]) {
  const of = (type: Seen['type']): Seen[] => rows.filter((row) => row.type === type);
  return {
    total_incoming_calls: of('Incoming').length,
    total_incoming_duration: durationOf(of('Incoming')),
    total_outgoing_calls: of('Outgoing').length,
    total_outgoing_duration: durationOf(of('Outgoing')),
    total_missed_calls: of('Missed').length,
    total_rejected_calls: of('Rejected').length,
    total_calls: rows.length,
    total_duration: durationOf(rows.filter(isTalk)),
    total_connected_calls: rows.filter(isConnected).length,
  };
}

function naiveWorkingHours(rows: readonly Seen[]): string {
  const days = unique(rows.map(({ employee, date }) => `${date} ${employee}`));
  const spans = days.map((day) => {
    const own = rows.filter(({ employee, date }) => `${date} ${employee}` === day);
    return Math.max(...own.map((row) => startOf(row) + row.duration)) - Math.min(...own.map(startOf));
  });
  return clock(sum(spans));
}

export function naiveSummary(rows: readonly Seen[]) {
  return {
    ...naiveTotals(rows),
    total_never_attended_calls: naiveNeverAttended(rows).length,
    total_not_pickup_by_clients_calls: naiveNotPickedUp(rows).length,
    total_unique_clients: unique(rows.map(({ client }) => client)).length,
    total_working_hours: naiveWorkingHours(rows),
  };
}

/** @param rows newest first */
export function naiveEmployee(rows: readonly Seen[], employee: string) {
  const own = rows.filter((row) => row.employee === employee);
  const connected = own.filter(isConnected);
  const incoming = connected.filter(({ type }) => type === 'Incoming');
  const outgoing = connected.filter(({ type }) => type === 'Outgoing');
  const averageTime = (of: readonly Seen[]): string => clock(halfUp(durationOf(of), of.length));
  return {
    ...naiveSummary(own),
    total_incoming_connected_calls: incoming.length,
    total_outgoing_connected_calls: outgoing.length,
    last: own[0]?.id,
    avg_duration_per_call: averageTime(connected),
    avg_incoming_duration: averageTime(incoming),
    avg_outgoing_duration: averageTime(outgoing),
  };
}

/** @param rows newest first */
export function naiveClient(rows: readonly Seen[], client: string) {
  const own = rows.filter((row) => row.client === client);
  return {
    ...naiveTotals(own),
    total_never_attended_calls: naiveNeverAttended(own).length,
    total_not_pickup_by_clients_calls: naiveNotPickedUp(own).length,
    last: own[0]?.id,
  };
}

export function naiveAverageDuration(rows: readonly Seen[]) {
  const talks = rows.filter(isTalk);
  const incoming = talks.filter(({ type }) => type === 'Incoming');
  const outgoing = talks.filter(({ type }) => type === 'Outgoing');
  const days = unique(talks.map(({ date }) => date)).length;
  return {
    total_duration: durationOf(talks),
    per_call: halfUp(durationOf(talks), talks.length),
    total_calls: talks.length,
    per_day: halfUp(durationOf(talks), days),
    total_days: days,
    per_incoming_call: halfUp(durationOf(incoming), incoming.length),
    total_incoming_calls: incoming.length,
    per_outgoing_call: halfUp(durationOf(outgoing), outgoing.length),
    total_outgoing_calls: outgoing.length,
  };
}

const three = (rows: readonly Seen[]) => ({
  total_calls: rows.length,
  total_connected_calls: rows.filter(isConnected).length,
  total_duration: durationOf(rows.filter(isTalk)),
});

/** @param slots of a day on the clock: [from, to) as `HH:mm`, in order */
export function naiveSlots(rows: readonly Seen[], slots: readonly (readonly [string, string])[]) {
  const days = unique(rows.map(({ date }) => date)).length;
  const average = (of: readonly Seen[]) => {
    const { total_calls, total_connected_calls, total_duration } = three(of);
    return {
      avg_calls: halfUp(total_calls, days),
      avg_connected_calls: halfUp(total_connected_calls, days),
      avg_duration: halfUp(total_duration, days),
    };
  };
  const inSlot = ([from, to]: readonly [string, string]): Seen[] =>
    rows.filter(({ time }) => time.slice(0, 5) >= from && time.slice(0, 5) < to);
  return {
    ...three(rows),
    daily_average: average(rows),
    slots: slots.map((slot) => ({ rows: inSlot(slot), ...three(inSlot(slot)), daily_average: average(inSlot(slot)) })),
  };
}
