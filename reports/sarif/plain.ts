import { printable } from '../printable.js';

/** Text of a SARIF message: line by line safe to print, without what SARIF reads as a link or as a placeholder. */
export const plain = (text: string): string =>
  text
    .split('\n')
    .map(printable)
    .join('\n')
    .replaceAll('](', '] (')
    .replace(/\{(?=\d+\})/g, '{ ');
