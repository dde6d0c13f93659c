import { figure } from './words.js';

/** Text cut to a length, with the true length said. Never cuts a character in two. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const end = /[\ud800-\udbff]/.test(text.charAt(limit - 1)) ? limit - 1 : limit;
  return `${text.slice(0, end)}… (${figure(text.length)} characters in all)`;
}
