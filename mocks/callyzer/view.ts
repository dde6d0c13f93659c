import type { Table } from '../kit/account/table.js';
import type { Tenant } from '../kit/tenant.js';
import type { CallDraws } from './calls/call-draws.js';
import type { Arrivals } from './calls/on-the-way.js';
import type { LeadBook } from './leads/lead-book.js';
import type { DayStore } from './reports/day-store.js';
import type { Switches } from './switches.js';
import type { Zone } from './time/zone.js';
import type { ClientDirectory } from './wire/client-directory.js';
import type { Ids } from './wire/ids.js';
import type { RowTexts } from './wire/row-texts.js';
import type { Staff } from './wire/staff.js';

/** What is derived for a tenant once. */
export interface Own {
  readonly switches: Switches;
  readonly zone: Zone;
  readonly draws: CallDraws;
  readonly ids: Ids;
  readonly staff: Staff;
  readonly clients: ClientDirectory;
  readonly days: DayStore;
  readonly arrivals: Arrivals;
  readonly leads: LeadBook;
  readonly rows: RowTexts;
  /** Told when a push is given up; five at most. */
  readonly alertEmails: readonly string[];
}

export type CallyzerTenant = Tenant<Own>;

/** Whose account is shown, as of when, and under which address. */
export interface View {
  readonly tenant: CallyzerTenant;
  /** Unix seconds. */
  readonly now: number;
  /** Absolute, without a trailing slash: what links begin with. */
  readonly base: string;
  /** 2.2 tells of each call how it was made. */
  readonly version: Version;
}

export type Version = '2.1' | '2.2';

/** What became of an employee since the start. */
export interface EmployeeChange {
  /** Unix seconds. */
  readonly removedAt?: number;
  /** The telephone has a new card, which tells the country code as the beginning of the number. Unix seconds. */
  readonly newCardAt?: number;
}

/** By index of the operator. */
export const employeeChanges = (tenant: Pick<CallyzerTenant, 'table'>): Table<EmployeeChange> =>
  tenant.table('employees');

/** What clients of the API have done with a call. Unix seconds. */
export interface CallChange {
  readonly recordingRemovedAt: number;
}

/** By index of the call. */
export const callChanges = (tenant: Pick<CallyzerTenant, 'table'>): Table<CallChange> => tenant.table('calls');

/** A stretch of time in which the account's life takes another course. Unix seconds. */
export interface Course {
  readonly from: number;
  /** Absent as long as it goes on. */
  readonly to?: number;
  /** For what comes late: by how much. */
  readonly seconds: number;
}

export type CourseName = 'late-recordings' | 'late-notes' | 'subscription-expired';

export const courses = (tenant: Pick<CallyzerTenant, 'table'>): Table<Course> => tenant.table('courses');

/** The course that was under way at a moment. */
export function courseAt(tenant: Pick<CallyzerTenant, 'table'>, name: CourseName, at: number): Course | undefined {
  const course = courses(tenant).get(name);
  return course !== undefined && at >= course.from && at < (course.to ?? Number.POSITIVE_INFINITY) ? course : undefined;
}
