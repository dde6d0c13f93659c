/** What the simulator shows of a telephone number beside its E.164 form. */
export interface Digits {
  /** As Aircall writes `raw_digits`: `+1 212-555-0123`, `+44 20 7946 0123`. */
  readonly pretty: string;
  /** ISO 3166, two letters; null when the prefix says nothing. */
  readonly country: string | null;
}

const CANADIAN_AREAS = new Set(
  (
    '204 226 236 249 250 263 289 306 343 354 365 367 368 382 403 416 418 428 431 437 438 450 468 474 506 514 519 548 ' +
    '579 581 584 587 604 613 639 647 672 683 705 709 742 753 778 780 782 807 819 825 867 873 879 902 905'
  ).split(' '),
);

interface Plan {
  readonly prefix: string;
  readonly code: string;
  readonly country: string;
  /** Lengths of the groups behind the code; what is left makes one more. */
  readonly groups: readonly number[];
}

const plans: readonly Plan[] = [
  { prefix: '+447', code: '+44', country: 'GB', groups: [4, 6] },
  { prefix: '+442', code: '+44', country: 'GB', groups: [2, 4, 4] },
  { prefix: '+44', code: '+44', country: 'GB', groups: [3, 3, 4] },
  { prefix: '+33', code: '+33', country: 'FR', groups: [1, 2, 2, 2, 2] },
  { prefix: '+61', code: '+61', country: 'AU', groups: [1, 4, 4] },
  { prefix: '+49', code: '+49', country: 'DE', groups: [3, 4, 4] },
  { prefix: '+48', code: '+48', country: 'PL', groups: [3, 3, 3] },
  { prefix: '+380', code: '+380', country: 'UA', groups: [2, 3, 4] },
];

export function digitsOf(e164: string): Digits {
  if (e164.startsWith('+1') && e164.length === 12) {
    const area = e164.slice(2, 5);
    return {
      pretty: `+1 ${area}-${e164.slice(5, 8)}-${e164.slice(8)}`,
      country: CANADIAN_AREAS.has(area) ? 'CA' : 'US',
    };
  }
  const plan = plans.find(({ prefix }) => e164.startsWith(prefix));
  if (plan === undefined) return { pretty: e164, country: null };
  return { pretty: `${plan.code} ${grouped(e164.slice(plan.code.length), plan.groups)}`, country: plan.country };
}

function grouped(rest: string, groups: readonly number[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const size of [...groups, rest.length]) {
    if (at < rest.length) parts.push(rest.slice(at, at + size));
    at += size;
  }
  return parts.join(' ');
}

/** E.164 out of digits as people and clients write them; `undefined` when they cannot be a number. */
export function e164Of(written: string): string | undefined {
  const digits = written.replace(/[\s().-]/g, '');
  const plus = digits.startsWith('00') ? `+${digits.slice(2)}` : digits.startsWith('+') ? digits : `+${digits}`;
  return /^\+[1-9]\d{4,14}$/.test(plus) ? plus : undefined;
}
