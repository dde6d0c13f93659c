import { OptionError } from '../option-error.js';

/** @throws OptionError for a text that is no http or https URL */
export function requireTargetUrl(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed !== undefined && /^https?:$/.test(parsed.protocol)) return;
  throw new OptionError(
    `${JSON.stringify(url)} is no URL to send webhooks to`,
    'Take one such as http://127.0.0.1:3000/hook',
  );
}

/** Whether a URL leads to this machine, going by its text alone. */
export function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/i.test(hostname);
}
