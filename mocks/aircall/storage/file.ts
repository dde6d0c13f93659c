import { audioReply } from '../../kit/audio/audio-reply.js';
import { createMp3 } from '../../kit/audio/mp3.js';
import type { Reply } from '../../kit/http/reply.js';
import { callIds, readId } from '../objects/ids.js';
import { mediumOf, secondsOf } from '../objects/media.js';
import { type Medium, readStamp, subjectOf } from '../objects/media-links.js';
import type { AircallAsk } from '../requests.js';
import { route } from '../route.js';
import { callChanges, unchanged } from '../rows/call-changes.js';
import { xmlError } from './xml-error.js';

/** The file behind a signed link. The link is all the proof there is: a credential beside it is one proof too many. */
export const getFile = route({
  method: 'GET',
  path: '/storage/:tenant/:folder/:file',
  operation: {
    id: 'getFile',
    summary: 'A recording or voicemail, by its signed link',
    tag: 'Storage',
    open: true,
    query: {
      'X-Amz-Date': { schema: { type: 'string' }, required: true },
      'X-Amz-Expires': { schema: { type: 'integer' }, description: 'Seconds', required: true },
      'X-Amz-Signature': { schema: { type: 'string' }, required: true },
    },
    responses: {
      200: { description: 'The file', type: 'audio/mpeg' },
      206: { description: 'The part of it that was asked for', type: 'audio/mpeg' },
      400: { description: 'A credential was sent along', type: 'application/xml' },
      403: { description: 'The link has expired, or was tampered with', type: 'application/xml' },
    },
  },
  async handle(ask) {
    const { tenant, now } = ask;
    const refused = refusedLink(ask);
    if (refused !== undefined) return refused;
    const id = Number(ask.param('file').replace('.mp3', ''));
    const index = callIds.read(id);
    const call = index === undefined ? undefined : tenant.account.call(index);
    const changes = callChanges(tenant).get(String(id)) ?? unchanged;
    if (call === undefined || mediumOf(call, now, changes) !== mediumIn(ask)) {
      return xmlError(404, 'NoSuchKey', 'There is no such file');
    }
    return audioReply(await createMp3({ id: String(id), seconds: secondsOf(call) }), ask);
  },
});

function mediumIn({ param }: AircallAsk): Medium | undefined {
  const folder = param('folder');
  return folder === 'recordings' ? 'recording' : folder === 'voicemails' ? 'voicemail' : undefined;
}

function refusedLink(ask: AircallAsk): Reply | undefined {
  const { tenant, now, query, param } = ask;
  if (ask.header('authorization') !== undefined && tenant.own.switches['recording.authorization'] === 'refuse') {
    return xmlError(400, 'InvalidArgument', 'Only one way to prove who you are is allowed');
  }
  const [, digits = ''] = /^(\d+)\.mp3$/.exec(param('file')) ?? [];
  const id = readId(digits);
  const medium = mediumIn(ask);
  const issuedAt = readStamp(query.get('X-Amz-Date') ?? '');
  const life = Number(query.get('X-Amz-Expires') ?? Number.NaN);
  if (id === undefined || medium === undefined || issuedAt === undefined || !Number.isInteger(life)) {
    return xmlError(403, 'AccessDenied', 'The link is not signed');
  }
  const index = callIds.read(id);
  if (index !== undefined) ask.tell({ link: { call: index, issuedAt, expiresAt: issuedAt + life } });
  const signature = query.get('X-Amz-Signature') ?? '';
  const state = tenant.own.signer.check(subjectOf(id, medium), issuedAt + life, signature, now);
  switch (state === 'good' && ask.struckBy('expired-recording') !== undefined ? 'expired' : state) {
    case 'forged':
      return xmlError(403, 'SignatureDoesNotMatch', 'The signature does not fit the link');
    case 'expired':
      return xmlError(403, 'AccessDenied', 'The link has expired');
    case 'good':
      return undefined;
  }
}
