import type { Exchange, RecordedBody } from '../../schemas/exchange.js';
import type { Report } from '../../schemas/report.js';
import { printable } from '../printable.js';
import { figure } from '../words.js';

/** Text of the target in one line of the page; markup is escaped where it is rendered, disguise is taken out here. */
export const safe = printable;

/** The same for a line of a body: tabs stay. */
export const safeLine = (text: string): string => text.split('\t').map(printable).join('\t');

/** `1,204 bytes`. */
export const size = ({ bytes }: RecordedBody): string => `${figure(bytes)} byte${bytes === 1 ? '' : 's'}`;

/** What came back, in a few words: `200, 1,204 bytes`, or why nothing did. */
export const outcome = ({ response, failure }: Exchange): string =>
  response === undefined ? (failure?.fact ?? 'no answer') : `${response.status}, ${size(response.body)}`;

/** The URL behind the base URL of the run; whole when it lies elsewhere. */
export function pathOf({ request }: Exchange, { target }: Pick<Report, 'target'>): string {
  const { url } = request;
  return url.startsWith(`${target}/`) ? url.slice(target.length) : url;
}

export const exchangeAnchor = (id: number): string => `exchange-${id}`;
export const ruleAnchor = (rule: string): string => `rule-${rule}`;
