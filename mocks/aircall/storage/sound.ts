import { messageNames } from '../../../schemas/aircall/number.js';
import { audioReply } from '../../kit/audio/audio-reply.js';
import { createMp3 } from '../../kit/audio/mp3.js';
import { edge } from '../errors.js';
import { route } from '../route.js';

/** What numbers play unless a client has set something else. */
export const getSound = route({
  method: 'GET',
  path: '/assets/sounds/:file',
  operation: {
    id: 'getSound',
    summary: 'A sound that numbers play',
    tag: 'Storage',
    open: true,
    responses: { 200: { description: 'The sound', type: 'audio/mpeg' } },
  },
  async handle(ask) {
    const name = messageNames.find((each) => `${each}.mp3` === ask.param('file'));
    if (name === undefined) return edge(404, 'Not Found');
    return audioReply(await createMp3({ id: name, seconds: 4 }), ask);
  },
});
