import { expect, test } from 'vitest';
import { aFailure, aReport, aResult } from '../schemas/fixtures.js';
import type { Report, Result } from '../schemas/report.js';
import { adviceOn, cureInWords, effectsInWords, isFolded, toldAlone } from './causes.js';
import { headline } from './first-step.js';
import { type Format, reporters } from './index.js';

type Cure = NonNullable<Result['cure']>;

const aCure = (over: Partial<Cure> = {}): Cure => ({
  text: 'divide startTime by 1,000',
  example: { before: '1792742515000', after: '1792742515' },
  verified: { calls: 1204, answers: 3 },
  ...over,
});
const cause = (over: Partial<Result> = {}) => aFailure({ rule: 'calls/cause', area: 'calls', cure: aCure(), ...over });
const effect = (over: Partial<Result> = {}) =>
  aFailure({ rule: 'calls/effect', area: 'calls', becauseOf: 'calls/cause', ...over });
const waived = { owner: 'us', reason: 'later', expires: '2027-01-01' };

test.each<[string, Result, Result, Partial<Report>, boolean]>([
  ['an effect stands inside its cause', cause(), effect(), {}, true],
  ['a warning stands inside a failure', cause(), effect({ verdict: 'warn' }), {}, true],
  ['a failure does not hide inside a warning', cause({ verdict: 'warn' }), effect(), {}, false],
  ['but where warnings count it may', cause({ verdict: 'warn' }), effect(), { failOn: 'warn' }, true],
  ['a cause that is waived hides nothing', cause({ waived }), effect(), {}, false],
  ['an effect that is waived is told as such', cause(), effect({ waived }), {}, false],
  ['a cause that was not judged hides nothing', aResult(), effect(), {}, false],
  ['nothing is its own cause', aResult(), effect({ becauseOf: 'calls/effect' }), {}, false],
])('%s', (_sentence, first, second, over, folded) => {
  expect(isFolded(second, aReport({ results: [first, second], ...over }))).toBe(folded);
});

test('two rules that name each other are both told', () => {
  const results = [effect({ rule: 'a/b', becauseOf: 'a/c' }), effect({ rule: 'a/c', becauseOf: 'a/b' })];
  expect(toldAlone(aReport({ results }), 'fail')).toHaveLength(2);
});

test.each<[string, Partial<Cure>, string]>([
  ['calls', {}, 'verified: passes on all 1,204 calls'],
  ['one call', { verified: { calls: 1, answers: 1 } }, 'verified: passes on the one call'],
  ['contacts', { verified: { contacts: 12, answers: 1 } }, 'verified: passes on all 12 contacts'],
  ['answers alone', { verified: { answers: 24 } }, 'verified: passes with 24 answers changed so'],
  ['several steps', { next: ['rename it'] }, 'verified together: passes on all 1,204 calls'],
])('a cure says how far it was verified: %s', (_sentence, over, told) => {
  expect(cureInWords(aCure(over))).toContain(told);
});

test('a cure is told with its example and what must follow', () => {
  expect(cureInWords(aCure({ next: ['rename it'] }))).toBe(
    'divide startTime by 1,000; then rename it: 1792742515000 becomes 1792742515; verified together: passes on all 1,204 calls',
  );
});

test('what to do first is the cure where one was verified', () => {
  expect(adviceOn(cause())).toBe('Divide startTime by 1,000 (verified: passes on all 1,204 calls).');
  expect(adviceOn(aFailure({ fix: 'Mend it.' }))).toBe('Mend it.');
});

test('the effects of a rule are named in it', () => {
  const results = [cause(), effect(), effect({ rule: 'calls/other' })];
  expect(effectsInWords(cause(), aReport({ results }))).toBe(
    '2 more rules are red because of it: calls/effect, calls/other',
  );
});

const results = [effect(), cause(), aFailure({ rule: 'a/third', area: 'a', fix: 'Mend the third.' })];

test('the headline counts a defect once', () => {
  expect(headline(aReport({ results }))).toBe('Not ready: 2 of 3 rules failed, and 1 more because of them');
});

test.each<[Format, readonly string[]]>([
  ['pretty', ['cure      divide startTime by 1,000:', 'calls/cause, and 1 rule because of it', 'cure calls/cause']],
  ['html', ['divide startTime by 1,000', 'Because of <a href="#rule-calls/cause">', 'Do this first']],
  ['markdown', ['**Cure** divide startTime by 1,000', '**Besides** 1 more rule is red']],
  ['junit', ['cure divide startTime by 1,000', 'because of calls/cause: 3 of 12', 'failures="2"']],
  ['sarif', ['Cure: divide startTime by 1,000', '1 more rule is red because of it: calls/effect']],
  ['github', ['cure: divide startTime by 1,000', '1 more rule is red because of it: calls/effect']],
])('%s tells the cure, and the effect inside its cause', async (format, parts) => {
  const told = (await reporters[format]())(aReport({ results }), { width: 100, color: false });
  for (const part of parts) expect(told).toContain(part);
});

test.each<[Format, string]>([
  ['pretty', 'FAIL  calls/effect'],
  ['markdown', '<code>calls/effect</code>'],
  ['sarif', '"ruleId": "calls/effect"'],
  ['github', 'title=calls/effect'],
])('%s tells no failure of its own for an effect', async (format, part) => {
  const told = (await reporters[format]())(aReport({ results }), { width: 100, color: false });
  expect(told).not.toContain(part);
  expect(told).toContain(part.replace('effect', 'cause'));
});
