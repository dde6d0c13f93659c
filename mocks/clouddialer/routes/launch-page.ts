import { type Reply, text } from '../../kit/http/reply.js';
import { page } from '../answers.js';

export const LAUNCH_PATH = '/CRM_API/webphone/launch';

const HTML = 'text/html; charset=utf-8';

export const refusedLaunch = (status: number, message: string): Reply =>
  text(page('Softphone not started', message), status, HTML);

/** What an agent sees whose Dial button opened the link. */
export const launched = (to: string, username: string): Reply =>
  text(page(`Calling ${to}`, `The softphone of ${username} rings first, then ${to}.`), 200, HTML);
