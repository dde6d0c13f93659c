import { directLink, type Medium, shortSubjectOf } from '../objects/media-links.js';
import { viewOf } from '../requests.js';
import { route } from '../route.js';
import { xmlError } from './xml-error.js';

/** Leads on to a fresh link of the file, as long as it lives itself. */
export const followShortLink = route({
  method: 'GET',
  path: '/short/:tenant/:claim',
  operation: {
    id: 'followShortLink',
    summary: 'The short link of a recording or voicemail',
    tag: 'Storage',
    open: true,
    responses: {
      302: { description: 'To the file' },
      403: { description: 'It has expired, or was tampered with', type: 'application/xml' },
    },
  },
  handle(ask) {
    const [, medium = '', call = '', expires = '', signature = ''] =
      /^(recording|voicemail)-(\d+)-(\d+)-([0-9a-f]+)$/.exec(ask.param('claim')) ?? [];
    const subject = shortSubjectOf(Number(call), medium as Medium);
    const state = ask.tenant.own.signer.check(subject, Number(expires), signature, ask.now);
    if (medium === '' || state !== 'good') return xmlError(403, 'AccessDenied', 'The link is not valid, or no longer');
    return { status: 302, headers: { Location: directLink(Number(call), medium as Medium, viewOf(ask)) } };
  },
});
