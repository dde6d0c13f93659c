import { distance } from 'fastest-levenshtein';

const required = ['id', 'direction', 'duration', 'startTime', 'operatorId', 'operatorName', 'operatorNumber'] as const;
const optional = ['clientNumber', 'clientName', 'endTime', 'whoHungUp', 'properties'] as const;

/** The fields of a call that the contract names. */
export const documented: ReadonlySet<string> = new Set([...required, ...optional]);

/** Typing errors that still show what was meant. */
const SLIPS = 2;
/** In a shorter name two slips may make another word. */
const LONG_NAME = 8;

const bare = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const byBareName = new Map<string, string>([...documented].map((name) => [bare(name), name]));
byBareName.set('callid', 'id');

/**
 * The documented field that a name was meant to be: `start_time`, `OperatorID`; `undefined` for a name of its own.
 * Typing errors are looked for in required fields alone: an optional one may be absent for good.
 */
export function meantField(name: string): string | undefined {
  const spelt = bare(name);
  const same = byBareName.get(spelt);
  if (same !== undefined || spelt.length > 40) return same;
  return required.find((field) => field.length >= LONG_NAME && distance(bare(field), spelt) <= SLIPS);
}
