import type { AppError, EdgeError } from '../../schemas/aircall/errors.js';
import { json, type Reply } from '../kit/http/reply.js';

/** The application writes no charset. */
export const JSON_TYPE = 'application/json';

const headers = { 'Content-Type': JSON_TYPE };

/** An answer of the application. */
export const answer = (value: unknown, status = 200): Reply => json(value, status, headers);

/** The gateway in front of the application: one key, and no header of the application's. */
export const edge = (status: number, message: EdgeError['message']): Reply => json({ message }, status, headers);

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  413: 'Payload Too Large',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
};

/** A refusal of the application. With `message` and `success` beside the two documented keys every known reader is served. */
export function refusal(status: number, troubleshoot: string, more: Reply['headers'] = {}): Reply {
  const error = titles[status] ?? 'Error';
  const body: AppError = { error, message: troubleshoot, troubleshoot, success: false };
  return json(body, status, { ...headers, ...more });
}

export const badRequest = (troubleshoot: string): Reply => refusal(400, troubleshoot);

export const unprocessable = (troubleshoot: string): Reply => refusal(422, troubleshoot);

/** There is no such thing, or no longer. */
export const notFound = (): Reply => refusal(404, 'Check ID of the resource');

/** 405 is about the state of things, not about the method: this one word for word as a client reads it. */
export const userUnavailable = (): Reply =>
  json(
    {
      error: 'Method Not Allowed',
      troubleshoot: 'The user is currently unavailable',
      success: false,
    } satisfies AppError,
    405,
    headers,
  );

/** Word for word as measured. */
export const tooDeep = (): Reply =>
  answer(
    {
      error: 'Bad Request',
      data: null,
      message: 'BAD_REQUEST',
      errors:
        'Your query is limited to 10k results and pagination is out of bound, please use timestamps or other filters.',
      troubleshoot: 'BAD_REQUEST',
      success: false,
    },
    400,
  );

/** Of dialer campaigns, as a client reads it. */
export const campaignRefusal = (why: string): Reply =>
  answer({ error: 'Unprocessable Entity', success: false, errors: { dialer_campaign: [why] } }, 422);
