import type { Refusal } from '../../../schemas/callyzer/envelope.js';
import { json, type Reply } from '../../kit/http/reply.js';

const headers = { 'Content-Type': 'application/json' };

export const SUCCESS = 'Success';

/** A result in its envelope. */
export const success = (result: unknown): Reply => json({ result, message: SUCCESS }, 200, headers);

export interface Place {
  readonly total: number;
  readonly no: number;
  readonly size: number;
}

/** A page of a list; where it stands is told beside the result. */
export const successPage = (result: unknown, { total, no, size }: Place): Reply =>
  json({ result, message: SUCCESS, total_records: total, page_no: no, page_size: size }, 200, headers);

/** The same of items that are JSON text already. */
export function textPage(items: readonly string[], { total, no, size }: Place): Reply {
  const place = `"message":"${SUCCESS}","total_records":${total},"page_no":${no},"page_size":${size}`;
  return { status: 200, body: `{"result":[${items.join(',')}],${place}}`, headers };
}

/** An answer that is no envelope of the usual kind. */
export const plain = (value: unknown): Reply => json(value, 200, headers);

export function refusal(status: number, message: string, more: Reply['headers'] = {}): Reply {
  return json({ result: null, message } satisfies Refusal, status, { ...headers, ...more });
}

export const badRequest = (message: string): Reply => refusal(400, message);

/** Word for word as documented. */
export const subscriptionExpired = (): Reply => refusal(403, 'Your subscription has expired.');
