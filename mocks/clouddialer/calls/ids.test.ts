import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callId } from '../../../schemas/clouddialer/shapes.js';
import { INDEX_STEP } from '../../kit/account/account.js';
import { createIds } from './ids.js';

const ids = createIds(7);
const index = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 33 }),
  fc.integer({ min: 1, max: 2 ** 30 }).map((place) => place * INDEX_STEP - 1 + INDEX_STEP),
);
const kind = fc.constantFrom('call' as const, 'uuid' as const, 'recording' as const);

test('an id looks like a UUID and is read back, as one of its kind and tenant only', () => {
  fc.assert(
    fc.property(kind, index, (what, place) => {
      const id = ids.of(what, place);
      expect(id).toMatch(new RegExp(callId.pattern));
      expect(ids.read(what, id)).toBe(place);
      expect(ids.read(what === 'call' ? 'uuid' : 'call', id)).toBeUndefined();
      expect(createIds(8).read(what, id)).toBeUndefined();
    }),
  );
});

test('one that was made up, or changed by a letter, is none', () => {
  fc.assert(
    fc.property(fc.uuid({ version: 4 }), index, fc.nat(35), (made, place, at) => {
      expect(ids.read('call', made)).toBeUndefined();
      const id = ids.of('call', place);
      const changed = id.slice(0, at) + (id[at] === '7' ? '8' : '7') + id.slice(at + 1);
      if (id[at] !== '-') expect(ids.read('call', changed)).toBeUndefined();
    }),
  );
  for (const text of ['', '1', '../x', ids.of('call', 1).toUpperCase()]) expect(ids.read('call', text)).toBeUndefined();
});
