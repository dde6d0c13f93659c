// @ts-check
import { toStored } from '../../aircall-adapter/mapping.js';
import { readCall, stream } from '../../aircall-adapter/recordings.js';

/**
 * @import { parts } from '../../aircall-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 */

/** @type {ZooAdapter<typeof parts>[]} */
export const recordings = [
  {
    name: 'keeps-expired-links',
    story: 'Keeps the link that came with a call and hands it out for ever; it lives an hour.',
    parts() {
      /** @type {Map<string, string>} */
      const links = new Map();
      return {
        toStored(told, asOf) {
          const id = String(told.id);
          if (told.recording !== null && !links.has(id)) links.set(id, told.recording);
          return toStored(told, asOf);
        },
        linkTo(call) {
          const url = links.get(String(call?.id));
          return url === undefined ? undefined : { url, filename: 'call.mp3', mimeType: 'audio/mpeg' };
        },
      };
    },
    scenario: 'none',
    explained: /issued/,
  },
  {
    name: 'sends-its-credential-to-the-storage',
    story: 'Uses the client of the API for the file as well: the storage refuses a second proof beside the signature.',
    parts: () => ({
      stream: (request, parts) =>
        stream(request, {
          ...parts,
          fetch: (link, init) => parts.fetch(link, { ...init, headers: { Authorization: 'Basic aWQ6dG9rZW4=' } }),
        }),
    }),
    scenario: 'none',
    explained: /400/,
  },
  {
    name: 'serves-one-recording-for-all',
    story: 'A cache without a key: whoever asks hears the first recording that anybody asked for.',
    parts() {
      /** @type {Awaited<ReturnType<typeof readCall>>} */
      let first;
      return {
        async readCall(client, id) {
          const call = await readCall(client, id);
          if (first === undefined && call?.recording) first = call;
          return call && first;
        },
      };
    },
    scenario: 'none',
    explained: /is that of call/,
  },
];
