import { fault } from '../../fault.js';
import { crash, withBody } from './change-request.js';

export const timesAsTextCrash = fault({
  name: 'times-as-text-crash',
  story: 'A bound that is text meets arithmetic, and the exception is not caught.',
  breaks: { 'calls/odd-timestamps-do-no-harm': 'warn' },
  apply: (right) => withBody(right, (body) => (typeof body.startTime === 'string' ? { ...crash } : body)),
});
