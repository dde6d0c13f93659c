import { act } from './script/act.js';
import { live } from './script/live.js';
import { morph } from './script/morph.js';

/** Keeps the page up to date, carries out what buttons and forms say, and tells what came of it. */
export const script: string = `
(() => {
  'use strict';
${morph}
${live}
${act}
})();
`;
