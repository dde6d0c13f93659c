import { cure } from '../../cure.js';
import type { Answer } from '../../http.js';

/** A JSON body whose header says something else. */
const isMislabelled = ({ ask, body, mediaType }: Answer): boolean =>
  ask.intent !== 'download' && !/^application\/([\w.+-]+\+)?json$/.test(mediaType) && body.json.kind === 'json';

/** Scripts send text/html, and handlers that write text send text/plain, unless told otherwise. */
export const jsonUnderAnotherType = cure<true>({
  id: 'json-under-another-type',
  rules: ['general/json-content-type'],
  learn: (answers) => (answers.some(isMislabelled) ? true : undefined),
  text: 'send the header "Content-Type: application/json" with every JSON body',
  repair: (answer) => (isMislabelled(answer) ? { headers: { 'content-type': 'application/json' } } : undefined),
});
