// @ts-check
import { start as startCloudDialer } from '../../clouddialer-adapter/start.js';
import { choices } from './choosing.js';
import { pushes } from './pushes.js';
import { recordings } from './recordings.js';
import { values } from './values.js';

/** Adapters over CloudDialer that are each wrong in one way. */
export const clouddialer = [...values, ...choices, ...pushes, ...recordings];

/** @param {string} name @throws when nobody has it */
export function start(name) {
  const found = clouddialer.find((adapter) => adapter.name === name);
  if (found === undefined)
    throw new Error(`There is no ${name}. There are: ${clouddialer.map((each) => each.name).join(', ')}`);
  startCloudDialer(found.parts());
}
