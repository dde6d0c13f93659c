import { expect, test } from 'vitest';
import type { TrueCall } from '../../../schemas/truth.js';
import { inCommon } from './in-common.js';

const call = (startTime: number, over: Partial<TrueCall> & { talk?: number } = {}): TrueCall => {
  const { talk = 60, ...rest } = over;
  return {
    id: `c${startTime}`,
    clientNumber: '+12015550142',
    direction: startTime % 2 === 0 ? 'incoming' : 'outgoing',
    duration: talk,
    startTime,
    operatorId: String(startTime % 3),
    operatorName: `Operator ${startTime % 3}`,
    operatorNumber: '101',
    durations: { whole: talk + 5, talk },
    ...rest,
  };
};
const others = [call(1), call(2), call(3), call(4), call(6)];
const hidden = { clientNumber: undefined } as unknown as Partial<TrueCall>;

test.each<[string, readonly TrueCall[], readonly TrueCall[], string | undefined]>([
  ['nothing', [call(11), call(12), call(13)], others, undefined],
  ['one call says nothing', [call(11, hidden)], others, undefined],
  ['hidden numbers', [call(11, hidden), call(12, hidden)], others, "hide the client's number"],
  [
    'hidden numbers that others hide as well',
    [call(11, hidden), call(12, hidden)],
    [call(1, hidden), ...others],
    undefined,
  ],
  ['one direction', [call(12), call(14)], [call(1), call(3), call(5)], 'are incoming'],
  ['one operator', [call(12), call(15)], [call(1), call(2), call(4)], 'are of the operator Operator 0'],
  ['the second of another call', [call(2), call(3)], others, 'began in the same second as another call'],
  [
    'short talks',
    [call(11, { talk: 3 }), call(12, { talk: 9 })],
    others,
    'were over within 9 s of talk, and all others took longer',
  ],
  [
    'long talks',
    [call(11, { talk: 300 }), call(12, { talk: 90 })],
    others,
    'took 90 s of talk or more, and all others less',
  ],
])('%s', (_sentence, lost, rest, expected) => {
  expect(inCommon(lost, rest)).toBe(expected);
});
