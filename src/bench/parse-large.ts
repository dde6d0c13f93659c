import { readFileSync } from 'node:fs';
import { measured } from './measured.js';

/** The least that can be done with a large answer: read as text and parsed. In a process of its own: `<file>`. */
const [file = ''] = process.argv.slice(2);
measured(() => JSON.parse(readFileSync(file).toString()));
