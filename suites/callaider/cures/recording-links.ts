import { type Cure, cure } from '../../cure.js';
import type { Answer } from '../../http.js';
import { has200, isObject, type JsonObject, own } from '../answers.js';
import { readLink } from '../recording/link.js';
import { jsonAnswer } from './json-answer.js';
import { recordingIn, recordingsIn, repairRecording } from './recording-answers.js';
import { quoted } from './words.js';

const isLink = (value: unknown): boolean => typeof value === 'string' && readLink(value).kind === 'absolute';

/** The one field of an object that holds a link, when none is called url. */
function linkIn(body: JsonObject): string | undefined {
  if (Object.hasOwn(body, 'url')) return undefined;
  const found = Object.keys(body).filter((key) => isLink(own(body, key)));
  return found.length === 1 ? found[0] : undefined;
}

/** The name of an object inside that has the url. */
const envelopeIn = (body: JsonObject): string | undefined => {
  if (Object.hasOwn(body, 'url')) return undefined;
  return Object.keys(body).find((key) => {
    const inner = own(body, key);
    return isObject(inner) && Object.hasOwn(inner, 'url');
  });
};

/** The link is the whole body. */
const isBareLink = (answer: Answer): boolean => {
  if (answer.ask.endpoint !== 'recording' || !has200(answer)) return false;
  const { json, text } = answer.body;
  return isLink(json.kind === 'json' ? json.value : text.trim());
};

const redirectOf = ({ ask, status, header }: Answer): string | undefined => {
  const location = ask.endpoint === 'recording' && status >= 300 && status < 400 ? header('location') : undefined;
  return location !== undefined && isLink(location) ? location : undefined;
};

const gives = ['recording/gives-a-link'];

export const recordingLinks: readonly Cure[] = [
  cure<string>({
    id: 'recording-link-named-otherwise',
    rules: gives,
    learn: (answers) => recordingsIn(answers).flatMap((body) => linkIn(body) ?? [])[0],
    text: (name) => `rename ${quoted(name)} to "url"`,
    repair: (answer, name) =>
      repairRecording(answer, (body) =>
        linkIn(body) !== name
          ? body
          : Object.fromEntries(Object.entries(body).map(([key, value]) => [key === name ? 'url' : key, value])),
      ),
  }),
  cure<string>({
    id: 'recording-link-inside-another-object',
    rules: gives,
    learn: (answers) => recordingsIn(answers).flatMap((body) => envelopeIn(body) ?? [])[0],
    text: (name) => `put "url" at the top of the answer, not inside ${quoted(name)}`,
    repair: (answer, name) =>
      repairRecording(answer, (body) => {
        const inner = own(body, name);
        return envelopeIn(body) === name && isObject(inner) ? inner : body;
      }),
  }),
  cure<true>({
    id: 'recording-link-alone',
    rules: [...gives, 'general/success-is-json'],
    learn: (answers) => (answers.some(isBareLink) ? true : undefined),
    text: 'answer { "url": "https://…" }, an object, in place of the link alone',
    repair(answer) {
      if (!isBareLink(answer)) return undefined;
      const { json, text } = answer.body;
      return jsonAnswer(200, { url: json.kind === 'json' ? json.value : text.trim() });
    },
  }),
  cure<true>({
    id: 'recording-redirects',
    rules: ['recording/answers-json'],
    learn: (answers) => (answers.some((answer) => redirectOf(answer) !== undefined) ? true : undefined),
    text: 'answer 200 with { "url": … } and the address that you redirect to',
    repair(answer) {
      const url = redirectOf(answer);
      return url === undefined
        ? undefined
        : { ...jsonAnswer(200, { url }), headers: { 'content-type': 'application/json', location: undefined } };
    },
  }),
  cure<true>({
    id: 'recording-link-relative',
    rules: ['recording/url-is-absolute'],
    learn: (answers) => (answers.some((answer) => absoluteFor(answer) !== undefined) ? true : undefined),
    text: 'put scheme and host in front of url, as in https://api.example.com/…',
    repair(answer) {
      const url = absoluteFor(answer);
      return url === undefined ? undefined : repairRecording(answer, (body) => ({ ...body, url }));
    },
  }),
];

/** The host is not known here, nor does it matter: whether the file is there is asked anew. */
function absoluteFor(answer: Answer): string | undefined {
  const url = own(recordingIn(answer) ?? {}, 'url');
  return typeof url === 'string' && readLink(url).kind === 'relative' && url.startsWith('/')
    ? `https://api.example.com${url}`
    : undefined;
}
