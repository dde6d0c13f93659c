import { campaignAnswerSchema } from '../../../schemas/aircall/answers.js';
import { campaignRequestSchema } from '../../../schemas/aircall/dialer-campaign.js';
import { empty } from '../../kit/http/reply.js';
import { answer, campaignRefusal, notFound } from '../errors.js';
import { isReply } from '../is-reply.js';
import { isoMillisOf } from '../objects/iso.js';
import { route } from '../route.js';
import { type CampaignRow, campaignTable } from '../rows/campaign.js';
import { uncertain } from '../uncertain.js';
import { readNumbers } from './campaign-numbers.js';
import { findUser } from './find-user.js';

const path = '/v1/users/:id/dialer_campaign';

export const getCampaign = route({
  method: 'GET',
  path,
  operation: {
    id: 'getDialerCampaign',
    summary: "A user's dialer campaign",
    tag: 'Users',
    responses: { 200: { description: 'The campaign', schema: campaignAnswerSchema } },
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    const row = campaignTable(ask.tenant).get(String(found.user.id));
    if (row === undefined) return notFound();
    const { id, createdAt, numbers } = row;
    const campaign = { id, number_id: null, created_at: isoMillisOf(createdAt), phone_numbers: numbers };
    return answer({ dialer_campaign: campaign });
  },
});

/** One for each user at a time. */
export const createCampaign = route({
  method: 'POST',
  path,
  operation: {
    id: 'createDialerCampaign',
    summary: 'Gives a user numbers to call',
    tag: 'Users',
    body: campaignRequestSchema,
    responses: uncertain.responses,
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    const table = campaignTable(ask.tenant);
    const key = String(found.user.id);
    if (table.get(key) !== undefined) return campaignRefusal('The user has a campaign already');
    const numbers = readNumbers(ask, table);
    if (isReply(numbers)) return numbers;
    const row: CampaignRow = { id: table.nextNumber(), createdAt: Math.floor(ask.now), numbers: numbers.rows };
    table.put(key, row);
    return uncertain.reply(ask);
  },
});

export const deleteCampaign = route({
  method: 'DELETE',
  path,
  operation: {
    id: 'deleteDialerCampaign',
    summary: 'Takes the campaign away',
    tag: 'Users',
    responses: { 204: { description: 'Done' } },
  },
  handle(ask) {
    const found = findUser(ask);
    if (isReply(found)) return found;
    return campaignTable(ask.tenant).delete(String(found.user.id)) ? empty() : notFound();
  },
});
