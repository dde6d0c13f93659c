import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { info, pass, skip } from '../../verdicts.js';
import { own } from '../answers.js';
import { contacts } from '../observations/contacts.js';
import { preview } from '../preview.js';
import { counted, type Listed, overContacts } from './listed.js';
import { type PhoneShape, phoneShape } from './phone-shape.js';

const wrong: Partial<Record<PhoneShape, string>> = {
  address: 'an address',
  placeholder: 'a placeholder',
  words: 'words',
};

export const phoneLooksLikePhone = rule({
  id: 'contacts/phone-looks-like-phone',
  clauses: ['CON-8'],
  level: 'should',
  summary: 'The phone of a contact is a phone number or an extension.',
  why: 'Operators are recognised by their number; an e-mail, a name or a placeholder there helps nobody.',
  fix: 'Send the number in international form, such as "+380971234567", or the internal extension.',
  source: 'Endpoint 2 example',
  needs: { seen: contacts },
  judge: ({ seen }) => overContacts(seen, judgePhones),
});

function judgePhones(listed: readonly Listed[]): Verdict {
  const tally = createTally();
  const local: { readonly phone: string; readonly contact: Listed }[] = [];
  let judged = 0;
  for (const contact of listed) {
    const phone = own(contact.fields, 'phone');
    if (typeof phone !== 'string' || phone.trim() === '') continue;
    judged += 1;
    const shape = phoneShape(phone);
    if (shape === 'local') local.push({ phone, contact });
    const what = wrong[shape];
    if (what === undefined) continue;
    tally.warn(() => ({
      message: `${contact.label}.phone is ${what}: ${preview(phone)}`,
      expected: 'digits, such as "+380971234567" or "7545"',
      actual: preview(phone),
      at: `${contact.at}/phone`,
      exchange: contact.exchange,
    }));
  }
  if (judged === 0) return skip('no contact has a phone to look at, see contacts/phone-is-string');
  const [first] = local;
  return counted(tally.verdict(first === undefined ? pass() : notInternational(first, local.length, judged)), judged);
}

/** Allowed, and worth knowing. */
function notInternational(
  { phone, contact }: { readonly phone: string; readonly contact: Listed },
  count: number,
  judged: number,
): Verdict {
  const message = `${count} of ${judged} phones are not in international form, such as ${preview(phone)}`;
  return info({ message, actual: preview(phone), at: `${contact.at}/phone`, exchange: contact.exchange });
}
