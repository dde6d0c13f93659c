// @ts-check
import { recordingAt } from '../../clouddialer-adapter/recordings.js';

/**
 * @import { parts } from '../../clouddialer-adapter/adapter.js'
 * @import { ZooAdapter } from '../types.js'
 */

/** @type {ZooAdapter<typeof parts>[]} */
export const recordings = [
  {
    name: 'makes-up-recording-links',
    story: 'Puts the call_id where the name of the file belongs, in place of the link that it was told.',
    parts: () => ({
      async recordingAt(url, id) {
        if (url === undefined) return undefined;
        return { url: url.replace(/crm_.*$/, `crm_${id}.wav`), filename: `${id}.wav`, mimeType: 'audio/wav' };
      },
    }),
    scenario: 'none',
    explained: /404/,
  },
  {
    name: 'serves-one-recording-for-all',
    story: 'A cache without a key: whoever asks hears the first recording that anybody asked for.',
    parts() {
      /** @type {ReturnType<typeof recordingAt> | undefined} */
      let first;
      return {
        recordingAt(...asked) {
          first ??= recordingAt(...asked);
          return first;
        },
      };
    },
    scenario: 'none',
    explained: /another|recording/,
  },
];
