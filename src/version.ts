import { readFileSync } from 'node:fs';

/** The package's own version, from source as well as from `dist`. */
export const version: string = readVersion();

function readVersion(): string {
  for (const up of ['../package.json', '../../package.json']) {
    try {
      const found: unknown = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8'));
      if (typeof found === 'object' && found !== null && 'version' in found) return String(found.version);
    } catch {
      // Not there: the other layout is meant.
    }
  }
  return '0.0.0';
}
