import { campaignNumberSchema, campaignRequestSchema } from '../../../schemas/aircall/dialer-campaign.js';
import { metaSchema } from '../../../schemas/aircall/meta.js';
import { list, object } from '../../../schemas/shapes.js';
import type { Table } from '../../kit/account/table.js';
import { empty, type Reply } from '../../kit/http/reply.js';
import { answer, campaignRefusal, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { e164Of } from '../objects/digits.js';
import { isoMillisOf } from '../objects/iso.js';
import { pageParameters } from '../paging/parameters.js';
import { listPage } from '../paging/table-page.js';
import { type AircallAsk, own, readFields } from '../requests.js';
import { route } from '../route.js';
import { type CampaignRow, campaignTable } from '../rows/campaign.js';
import { uncertain } from '../uncertain.js';
import { findUser } from './find-user.js';

const path = '/v1/users/:id/dialer_campaign/phone_numbers';

/** The numbers of a request as rows of a campaign, or a refusal: one of them is none. */
export function readNumbers(
  ask: AircallAsk,
  table: Table<CampaignRow>,
): { readonly rows: CampaignRow['numbers'] } | Reply {
  const read = readFields(ask);
  if (isReply(read)) return read;
  const written = own(read.fields, 'phone_numbers');
  const numbers = Array.isArray(written)
    ? written.map((each) => (typeof each === 'string' ? e164Of(each) : undefined))
    : [];
  if (numbers.length === 0) return campaignRefusal('phone_numbers are missing');
  const valid = numbers.filter((number) => number !== undefined);
  if (valid.length < numbers.length) return campaignRefusal('phone_numbers must be in E.164');
  const createdAt = isoMillisOf(Math.floor(ask.now));
  return {
    rows: valid.map((number) => ({ id: table.nextNumber(), number, called: false, created_at: createdAt })),
  };
}

function findCampaign(ask: AircallAsk): { readonly key: string; readonly row: CampaignRow } | Reply {
  const found = findUser(ask);
  if (isReply(found)) return found;
  const key = String(found.user.id);
  const row = campaignTable(ask.tenant).get(key);
  return row === undefined ? notFound() : { key, row };
}

export const listCampaignNumbers = route({
  method: 'GET',
  path,
  operation: {
    id: 'listCampaignNumbers',
    summary: 'Numbers of a dialer campaign',
    tag: 'Users',
    query: pageParameters,
    responses: {
      200: {
        description: 'A page of numbers',
        schema: object({ numbers: list(campaignNumberSchema), meta: metaSchema }),
      },
    },
  },
  handle(ask) {
    const found = findCampaign(ask);
    if (isReply(found)) return found;
    const page = listPage(ask, found.row.numbers);
    return isReply(page) ? page : answer({ numbers: page.rows, meta: page.meta });
  },
});

export const addCampaignNumbers = route({
  method: 'POST',
  path,
  operation: {
    id: 'addCampaignNumbers',
    summary: 'Adds numbers to a dialer campaign',
    tag: 'Users',
    body: campaignRequestSchema,
    responses: uncertain.responses,
  },
  handle(ask) {
    const found = findCampaign(ask);
    if (isReply(found)) return found;
    const table = campaignTable(ask.tenant);
    const numbers = readNumbers(ask, table);
    if (isReply(numbers)) return numbers;
    table.put(found.key, { ...found.row, numbers: [...found.row.numbers, ...numbers.rows] });
    return uncertain.reply(ask);
  },
});

export const deleteCampaignNumber = route({
  method: 'DELETE',
  path: `${path}/:number`,
  operation: {
    id: 'deleteCampaignNumber',
    summary: 'Takes a number out of a dialer campaign',
    tag: 'Users',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findCampaign(ask);
    if (isReply(found)) return found;
    const { key, row } = found;
    const numbers = row.numbers.filter(({ id }) => String(id) !== ask.param('number'));
    if (numbers.length === row.numbers.length) return notFound();
    campaignTable(ask.tenant).put(key, { ...row, numbers });
    return empty();
  },
});
