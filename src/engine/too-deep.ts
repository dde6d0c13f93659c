/** Why something nested without end decides nothing: comparing it would need more stack than there is. */
export const TOO_DEEP = 'an answer is nested too deeply to be compared';

/** The only error that a target can cause in code that reads its answers: values nested a hundred thousand levels deep. */
export function isTooDeep(error: unknown): boolean {
  return error instanceof RangeError && /call stack/i.test(error.message);
}
