import type { Random } from '../../observation.js';
import type { Declared } from './declared.js';
import { type Planned, strict } from './planned.js';

/** No call has a declared key: well-formed filters all the same, to see whether they are taken. PROP-1. */
export function fromSchema(declared: ReadonlyMap<string, Declared>, random: Random): Planned {
  const planned: Planned = {};
  for (const [key, { types, values }] of declared) {
    if (planned.exact === undefined && (types.has('enum') || types.has('string'))) {
      const [value = `linecheck ${random.text(8, 'abcdefghjkmnpqrstuvwxyz')}`, other] = values ?? [];
      planned.exact = strict({ [key]: value });
      planned.list = strict({ [key]: other === undefined ? [value] : [value, other] });
    }
    if (planned.range === undefined && types.has('number')) {
      const conditions = [{ operator: 'gt', value: 2 } as const, { operator: 'lt', value: 8 } as const];
      planned.range = strict({ [key]: { mode: 'all', conditions } });
    }
  }
  return planned;
}
