import type { Repaired } from '../../cure.js';
import type { Answer } from '../../http.js';

/** An answer in JSON, which says so in its header. */
export const jsonAnswer = (status: number, json: unknown): Repaired => ({
  status,
  json,
  headers: { 'content-type': 'application/json', 'content-encoding': undefined },
});

/** What an error says, in the recommended shape. */
export const errorAnswer = (status: number, message = messages[status] ?? 'Error'): Repaired =>
  jsonAnswer(status, { status: 'error', message });

export const messages: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Unauthorized',
  404: 'Not found',
  405: 'Method not allowed',
  500: 'Internal error',
};

/** A right request to an endpoint. */
export const isValid = ({ ask }: Answer, endpoint: string): boolean =>
  ask.endpoint === endpoint && ask.intent === 'valid';
