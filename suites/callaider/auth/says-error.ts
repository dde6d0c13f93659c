import type { Answer } from '../../http.js';
import { isObject, isSuccess, own } from '../answers.js';

/** Success by its status and an error by its words. */
export function saysError(answer: Answer): boolean {
  if (!isSuccess(answer) || answer.body.json.kind !== 'json' || !isObject(answer.body.json.value)) return false;
  const body = answer.body.json.value;
  const status = own(body, 'status') ?? own(body, 'code') ?? own(body, 'statusCode');
  const success = own(body, 'success') ?? own(body, 'ok');
  if (/^(error|fail(ed|ure)?|unauthori[sz]ed|forbidden)$/i.test(String(status)) || /^40[13]$/.test(String(status)))
    return true;
  if (success === false) return true;
  const error = own(body, 'error');
  return error !== undefined && error !== null && error !== false && error !== '';
}
