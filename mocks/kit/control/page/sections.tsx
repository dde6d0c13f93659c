import { CallsSection } from './calls-section.js';
import { ClockSection } from './clock-section.js';
import { FaultsSection } from './faults-section.js';
import { entryKey, JournalSection } from './journal-section.js';
import { LimitSection } from './limit-section.js';
import { Overview } from './overview.js';
import { ScenariosSection } from './scenarios-section.js';
import type { PageState } from './state.js';
import { deliveryKey, WebhooksSection } from './webhooks-section.js';

/** The parts of the page that change while one looks, by the names that their elements have. */
export const sections = {
  clock: ClockSection,
  limit: LimitSection,
  calls: CallsSection,
  journal: JournalSection,
  webhooks: WebhooksSection,
  scenarios: ScenariosSection,
  faults: FaultsSection,
  account: Overview,
} as const;

/** Keys of all rows that have bodies. A row that changes has another key. */
export function rowKeys({ journal, webhooks }: PageState): ReadonlySet<string> {
  return new Set([...journal.entries.map(entryKey), ...(webhooks?.deliveries ?? []).map(deliveryKey)]);
}
