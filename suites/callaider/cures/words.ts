/** `startTime`, `startTime and endTime`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

/** Names told; more would hide the point. */
const TOLD = 12;

/** The same where a target may have any number of them: `a, b and 3 more`. */
export function some(words: readonly string[]): string {
  return words.length <= TOLD ? listed(words) : `${words.slice(0, TOLD).join(', ')} and ${words.length - TOLD} more`;
}

/** A name or value of the target, in quotes and not too long. */
export const quoted = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 39)}…` : text);
