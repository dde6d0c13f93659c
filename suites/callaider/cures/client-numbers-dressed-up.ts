import { type Cure, cure } from '../../cure.js';
import { keysWith, repairFields } from './repair-rows.js';

const sip = /^sips?:(?:\/\/)?(\+?\d[\d\s().-]*)(?:@.*)?$/i;
const numberOf = (value: unknown): string | undefined => (typeof value === 'string' ? sip.exec(value)?.[1] : undefined);

const isNoNumber = (value: unknown): boolean => typeof value === 'string' && (value.includes('@') || !/\d/.test(value));

export const clientNumbersDressedUp: readonly Cure[] = [
  cure<readonly string[]>({
    id: 'client-numbers-as-sip',
    rules: ['calls/client-number-looks-right'],
    learn: (answers) => keysWith(answers, 'calls', ['clientNumber'], (value) => numberOf(value) !== undefined),
    text: 'send the number alone as clientNumber, without "sip:" and the host',
    repair: (answer) => repairFields(answer, 'calls', ['clientNumber'], (value) => numberOf(value) ?? value),
  }),
  cure<readonly string[]>({
    id: 'client-numbers-that-are-none',
    rules: ['calls/client-number-looks-right'],
    learn: (answers) => keysWith(answers, 'calls', ['clientNumber'], isNoNumber),
    text: 'leave clientNumber out where no phone number is known',
    repair: (answer) =>
      repairFields(answer, 'calls', ['clientNumber'], (value) => (isNoNumber(value) ? undefined : value)),
  }),
];
