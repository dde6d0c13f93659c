// Your own vitest suite, with one test for each rule of the contract:
//   npm install --save-dev linecheck vitest
//   API_URL=http://127.0.0.1:8080 LINECHECK_SECRET=... npx vitest run contract.test.ts
import { conformance } from 'linecheck/vitest';

conformance({
  target: process.env.API_URL ?? 'http://127.0.0.1:4000',
  secret: process.env.LINECHECK_SECRET ?? 'demo',
});
