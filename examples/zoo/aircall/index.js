// @ts-check
import { start as startAircall } from '../../aircall-adapter/start.js';
import { events } from './events.js';
import { reading } from './reading.js';
import { recordings } from './recordings.js';
import { values } from './values.js';

/** Adapters over Aircall that are each wrong in one way. */
export const aircall = [...reading, ...values, ...events, ...recordings];

/** @param {string} name @throws when nobody has it */
export function start(name) {
  const found = aircall.find((adapter) => adapter.name === name);
  if (found === undefined)
    throw new Error(`There is no ${name}. There are: ${aircall.map((each) => each.name).join(', ')}`);
  startAircall(found.parts());
}
