import { createHash } from 'node:crypto';
import { personality } from './personality.js';

export const uuidIds = personality({
  name: 'uuid-ids',
  story: 'Calls and operators have UUIDs.',
  expects: {},
  apply: (right) => {
    const ofCall = (id: string): string => uuidOf('call', words(id));
    return {
      ...right,
      operatorId: (operator) => uuidOf(`operator ${operator.index}`),
      callId: (call) => ofCall(right.callId(call)),
      callById(id) {
        const call = right.callById(ownId(id.replaceAll('-', '')));
        return call !== undefined && ofCall(right.callId(call)) === id ? call : undefined;
      },
    };
  },
});

/** Version 4 in looks; two words of our own are spread over it, the rest is a digest of `text` and them. */
function uuidOf(text: string, own?: readonly [first: string, second: string]): string {
  const digest = createHash('sha256').update(`${text} ${own}`).digest('hex');
  const [first, second] = own ?? [digest.slice(32, 40), digest.slice(40, 48)];
  const groups = [`4${digest.slice(0, 3)}`, `a${digest.slice(3, 6)}`, digest.slice(6, 14) + second.slice(4)];
  return [first, second.slice(0, 4), ...groups].join('-');
}

/** The two 32-bit words that a call's usual id spells, in hexadecimal. */
function words(id: string): readonly [string, string] {
  const hex = (digits: string): string => Number.parseInt(digits, 36).toString(16).padStart(8, '0');
  return [hex(id.slice(5, 12)), hex(id.slice(12))];
}

/** Back again. */
function ownId(hex: string): string {
  const digits = (word: string): string => Number.parseInt(word, 16).toString(36).padStart(7, '0');
  return `call-${digits(hex.slice(0, 8))}${digits(hex.slice(8, 12) + hex.slice(28))}`;
}
