import type { Refusal } from '../../schemas/clouddialer/refusal.js';
import { type Headers, json, type Reply, text } from '../kit/http/reply.js';
import type { Switches } from './switches.js';

const JSON_TYPE = { 'Content-Type': 'application/json' };

export const answer = (value: unknown): Reply => json(value, 200, JSON_TYPE);

/** In the body that the switches ask for: nobody has written down what the vendor sends. */
export function refusal(switches: Switches, status: number, message: string, more: Headers = {}): Reply {
  switch (switches['errors.body']) {
    case 'json':
      return json({ status: 'error', message } satisfies Refusal, status, { ...JSON_TYPE, ...more });
    case 'empty':
      return { status, headers: more };
    case 'html': {
      const reply = text(page(String(status), message), status, 'text/html; charset=utf-8');
      return { ...reply, headers: { ...reply.headers, ...more } };
    }
    default:
      return switches['errors.body'] satisfies never;
  }
}

export const unauthorized = (switches: Switches): Reply => refusal(switches, 401, 'Invalid or missing API key');

/** A page for people. @param title and `message` are escaped */
export function page(title: string, message: string): string {
  return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><h1>${escaped(title)}</h1><p>${escaped(message)}</p></body></html>\n`;
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (given: string): string => given.replace(/[&<>"]/g, (letter) => escapes[letter] ?? letter);
