// The check as a function: a typed report to do with as you like.
//   API_URL=http://127.0.0.1:8080 LINECHECK_SECRET=... node check.mjs
import { check } from 'linecheck';

const report = await check({
  target: process.env.API_URL ?? 'http://127.0.0.1:4000',
  secret: process.env.LINECHECK_SECRET ?? 'demo',
});

for (const { rule, findings } of report.results.filter(({ verdict }) => verdict === 'fail')) {
  console.log(rule, findings[0]?.message);
}
console.log(report.summary.verdict, report.summary.must);
process.exitCode = report.summary.verdict === 'conformant' ? 0 : 1;
