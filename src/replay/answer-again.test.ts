import { describe, expect, test } from 'vitest';
import type { Asked } from '../../schemas/evidence.js';
import { answerAgain } from './answer-again.js';
import { answered, answering, aQuestion, recorded } from './fixtures.js';

const read = (parts: Parameters<typeof recorded>[0], ask = aQuestion()) => {
  const exchange = recorded(parts);
  return answered(answerAgain(exchange, ask, exchange.response?.body.text ?? ''));
};

describe('a recorded answer is as it was', () => {
  test('with its status, headers, times and JSON', () => {
    const answer = read({
      id: 7,
      ms: 12.5,
      at: '2026-11-21T09:00:00.250Z',
      ...answering('{"a":"ü"}', {
        status: 201,
        headers: [
          ['Content-Type', 'Application/JSON; charset=utf-8'],
          ['X-A', '1'],
          ['x-a', '2'],
        ],
      }),
    });
    expect(answer).toMatchObject({ exchange: 7, status: 201, ms: 12.5, mediaType: 'application/json' });
    expect(answer.at).toBe(Date.parse('2026-11-21T09:00:00.250Z') / 1000);
    expect(answer.all('X-a')).toEqual(['1', '2']);
    expect(answer.body.json).toEqual({ kind: 'json', value: { a: 'ü' } });
  });

  test.each<[string, Parameters<typeof recorded>[0], readonly number[]]>([
    ['binary', answering('', { body: { bytes: 3, text: '//vx', encoding: 'base64', cut: false } }), [0xff, 0xfb, 0xf1]],
    [
      'text with broken UTF-8',
      { ...answering('"\ufffd"'), asked: { exact: Buffer.from([0x22, 0xe9, 0x22]).toString('base64') } },
      [0x22, 0xe9, 0x22],
    ],
  ])('with its bytes: %s', (_sentence, parts, bytes) => {
    expect([...read(parts).body.bytes]).toEqual(bytes);
  });

  test.each<[string, Partial<Asked>, RegExp]>([
    ['at a limit', {}, /reading stopped at 3 bytes/],
    ['as the connection broke off', { brokenOff: true }, /broke off after 3 bytes/],
  ])('cut %s', (_sentence, asked, problem) => {
    const { body } = read({ ...answering('', { body: { bytes: 3, text: '{"a', cut: true } }), asked });
    expect(body.json).toMatchObject({ kind: 'broken', problem: expect.stringMatching(problem) });
  });

  test('undecodable', () => {
    const { body } = read({ ...answering('x'), asked: { undecodable: 'Content-Encoding "zz" …' } });
    expect(body.json).toEqual({ kind: 'broken', problem: 'Content-Encoding "zz" …' });
  });

  test('no answer', () => {
    const { response: _response, ...unanswered } = recorded();
    const failure = { code: 'timeout', fact: 'no answer within 10 s', hint: 'Wait.' };
    expect(answerAgain({ ...unanswered, failure }, aQuestion(), '')).toMatchObject({ kind: 'none', failure });
  });
});

test('a shorter limit than then cuts, the same one does not, however long what stands for the key', () => {
  const whole = { ...answering('0123456789'), asked: { limitBytes: 8 } };
  expect(read(whole, aQuestion({ limitBytes: 8 })).body).toMatchObject({ text: '0123456789', cut: false });
  expect(read(whole, aQuestion({ limitBytes: 4 })).body).toMatchObject({ text: '0123', cut: true });
});

test('a wrong key that was given back is given back as the wrong key of now', () => {
  const request = { method: 'GET', url: 'http://x/contacts', headers: [['X-Secret-Key', 'wrong-then-123']] as const };
  const key = { label: 'a wrong key', values: ['wrong-now-4567'] };
  const answer = read({ request, ...answering('{"error":"bad key wrong-then-123"}') }, aQuestion({ key }));
  expect(answer.body.text).toBe('{"error":"bad key wrong-now-4567"}');
});
