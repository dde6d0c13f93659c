/**
 * What a phone looks like. The contract prescribes no format, so only what cannot be dialled is told apart:
 * `international` is E.164; `local` is anything else with digits in it, extensions and notes included.
 */
export type PhoneShape = 'international' | 'local' | 'address' | 'placeholder' | 'words';

const INTERNATIONAL = /^\+[1-9]\d{6,14}$/;
const ADDRESS = /@|:\/\//;
const PLACEHOLDER = /^(?:n\/?a|none|null|undefined|nan|unknown|not set|empty|test|tbd|x+|[-–—_.?*\s]+)$/i;

/** @param phone text with something other than blanks in it */
export function phoneShape(phone: string): PhoneShape {
  const text = phone.trim();
  if (INTERNATIONAL.test(text)) return 'international';
  if (ADDRESS.test(text)) return 'address';
  const digits = text.match(/\p{Nd}/gu) ?? [];
  if (PLACEHOLDER.test(text) || (digits.length >= 6 && digits.every((digit) => digit === '0'))) return 'placeholder';
  // Vanity numbers, "ext. 12" and codes such as *9 all hold a digit; names do not.
  return digits.length > 0 ? 'local' : 'words';
}
