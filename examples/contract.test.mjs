// The same for Node's own test runner:
//   npm install --save-dev linecheck
//   API_URL=http://127.0.0.1:8080 LINECHECK_SECRET=... node --test contract.test.mjs
import { conformance } from 'linecheck/node-test';

conformance({
  target: process.env.API_URL ?? 'http://127.0.0.1:4000',
  secret: process.env.LINECHECK_SECRET ?? 'demo',
});
