import { fault } from '../fault.js';

export const noticeBeforeJson = fault({
  name: 'notice-before-json',
  story: 'PHP prints a notice into the answer, in front of the JSON.',
  breaks: { 'general/success-is-json': 'fail' },
  apply: (right) => ({
    ...right,
    contacts(rows, request) {
      const reply = right.contacts(rows, request);
      const notice =
        '<br />\n<b>Notice</b>:  Undefined index: department in <b>contacts.php</b> on line <b>41</b><br />\n';
      return { ...reply, headers: { 'Content-Type': 'application/json' }, body: notice + JSON.stringify(reply.json) };
    },
  }),
});
