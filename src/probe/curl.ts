import type { PreparedRequest, RequestHeader } from './request.js';
import { KEY_MARK, shellWord } from './shell.js';

/** Bytes of a body that a printed command still carries. */
const LONGEST_BODY = 8 * 1024;

interface CurlOptions {
  /** Cuts secrets out of a text and puts a placeholder there. */
  readonly redact: (text: string, placeholder?: string) => string;
  readonly insecure: boolean;
  readonly isDownload: boolean;
}

/** A command that sends the request once more. It reads the key from `$LINECHECK_SECRET`. */
export function curlOf(request: PreparedRequest, { redact, insecure, isDownload }: CurlOptions): string {
  // A link is the target's text: what looks like our variable in it must not be expanded and sent elsewhere.
  const word = (text: string): string => shellWord(request.toTarget ? redact(text, KEY_MARK) : redact(text));
  const { method, body, headers, path } = request;
  const parts = ['curl -sS'];
  if (insecure) parts.push('-k');
  if (isDownload) parts.push('-o /dev/null');
  if (method === 'HEAD') parts.push('--head');
  else if (method !== 'GET' || body !== undefined) parts.push(`-X ${word(method).replace(/^'([A-Za-z]+)'$/, '$1')}`);
  for (const header of headers) parts.push(...headerOption(header, word));
  const size = body === undefined ? 0 : Buffer.byteLength(body);
  if (body !== undefined && size <= LONGEST_BODY) {
    // curl would call it a form.
    if (!headers.some(({ name }) => name.toLowerCase() === 'content-type')) parts.push("-H 'Content-Type:'");
    parts.push(`--data-raw ${word(body)}`);
  }
  if (/\/\.{1,2}(\/|\?|$)/.test(path)) parts.push('--path-as-is');
  if (/[[\]{}]/.test(path)) parts.push('--globoff');
  parts.push(word(`${request.origin}${path}`));
  if (size > LONGEST_BODY) parts.push(`# body of ${size} bytes not shown`);
  return parts.join(' ');
}

function headerOption({ name, value, from, shell }: RequestHeader, word: (text: string) => string): string[] {
  if (from === 'default' && name === 'User-Agent') return [];
  if (from === 'default' && name === 'Accept-Encoding') return ['--compressed'];
  if (shell !== undefined) return [`-H "${name}: ${shell}"`];
  return [`-H ${value.trim() === '' ? word(`${name};`) : word(`${name}: ${value}`)}`];
}
