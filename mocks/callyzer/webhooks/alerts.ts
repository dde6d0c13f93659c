import { isoMoment } from '../../kit/time/duration.js';
import type { CallyzerTenant } from '../view.js';

/** An e-mail that the vendor would send: a push was given up. */
export interface Alert {
  readonly to: readonly string[];
  /** ISO 8601. */
  readonly at: string;
  readonly subject: string;
  readonly url: string;
  /** Why the last attempt failed. */
  readonly because: string;
}

/** Newest last, as far back as deliveries are kept. */
export function alertsOf({ webhooks, own: { alertEmails } }: CallyzerTenant): readonly Alert[] {
  return webhooks
    .deliveries()
    .filter(({ state }) => state === 'failed')
    .map(({ at, url, attempts }) => {
      const last = attempts.at(-1);
      const because = last?.error ?? (last?.status === undefined ? 'no answer' : `status ${last.status}`);
      return { to: alertEmails, at: isoMoment(last?.at ?? at), subject: 'Webhook failure', url, because };
    });
}
