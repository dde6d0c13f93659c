import { LinecheckError } from './errors.js';

const SHORT = 8;

/**
 * The key, from the option or else from LINECHECK_SECRET, and what is odd about it.
 * @throws LinecheckError `usage` when there is none, or when no HTTP header can hold it
 */
export function readSecret(
  option: string | undefined,
  environment: string | undefined,
): { readonly secret: string; readonly remarks: readonly string[] } {
  const given = option ?? environment;
  if (given === undefined || given.trim() === '') {
    throw new LinecheckError(
      'usage',
      `${given === undefined ? 'No key was given' : 'The key is empty'}: the contract has X-Secret-Key on every request`,
      {
        hint: 'Set it in the environment: export LINECHECK_SECRET=... (or pass --secret <key>)',
      },
    );
  }
  const secret = given.trim();
  if (/\p{Cc}/u.test(secret)) {
    throw new LinecheckError(
      'usage',
      'The key holds a line break or another control character, which no header can carry',
      {
        hint: 'Was a whole file or several lines pasted? Give the key alone.',
      },
    );
  }
  const remarks: string[] = [];
  if (secret !== given) remarks.push('the key had blanks at an end: they were cut off, as HTTP does on the way');
  if (!/^[ -~]*$/.test(secret))
    remarks.push('the key is not plain ASCII: it is sent as UTF-8, which some servers mangle');
  if (secret.length < SHORT)
    remarks.push(
      `the key has only ${secret.length} characters: easy to guess, and hard to cut out of a report without cutting other words`,
    );
  return { secret, remarks };
}
