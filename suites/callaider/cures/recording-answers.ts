import type { Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';
import { has200, type JsonObject, objectOf } from '../answers.js';

/** The body of an answer to a right question for a recording. */
export function recordingIn(answer: Answer): JsonObject | undefined {
  return answer.ask.endpoint === 'recording' && answer.ask.intent !== 'refused' && has200(answer)
    ? objectOf(answer)
    : undefined;
}

export const recordingsIn = (answers: readonly Answer[]): readonly JsonObject[] =>
  answers.map(recordingIn).filter((body) => body !== undefined);

/** Changes the body; the very same says that there is nothing to change. */
export function repairRecording(answer: Answer, repair: (body: JsonObject) => JsonObject): Repaired | undefined {
  const body = recordingIn(answer);
  const repaired = body && repair(body);
  return repaired === body || repaired === undefined ? undefined : { json: repaired };
}
