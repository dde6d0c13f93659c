import { fault } from '../fault.js';

export const contactIdsPerRequest = fault({
  name: 'contact-ids-per-request',
  story: 'Ids are made while the answer is built, new ones each time.',
  breaks: { 'contacts/id-is-stable': 'fail' },
  brings: ['calls/operator-is-a-contact'],
  apply: (right) => {
    let answers = 0;
    return {
      ...right,
      contacts(rows, request) {
        answers += 1;
        return right.contacts(
          rows.map((row, index) => ({ ...row, id: `u-${answers * 1000 + index}` })),
          request,
        );
      },
    };
  },
});
