import { personality } from './personality.js';

export const otherMessages = personality({
  name: 'other-messages',
  story: 'Error messages are written for the company, not for us.',
  expects: {},
  apply: (right) => ({
    ...right,
    error: (status) => right.error(status, `Запит відхилено (код ${status}). Зверніться до підтримки "АТС" 📞`),
  }),
});
