// @ts-check
import { start as startCallyzer } from '../../callyzer-adapter/start.js';
import { reading } from './reading.js';
import { values } from './values.js';

/** Adapters over Callyzer that are each wrong in one way. */
export const callyzer = [...reading, ...values];

/** @param {string} name @throws when nobody has it */
export function start(name) {
  const found = callyzer.find((adapter) => adapter.name === name);
  if (found === undefined)
    throw new Error(`There is no ${name}. There are: ${callyzer.map((each) => each.name).join(', ')}`);
  startCallyzer(found.parts());
}
