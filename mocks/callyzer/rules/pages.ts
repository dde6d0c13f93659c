import type { Parameter, Rule } from './endpoint.js';

export const MOST_PER_PAGE = 100;
const INTEGER_MAX = 2_147_483_647;

export const pageParameters: readonly Parameter[] = [
  { name: 'page_no', type: 'integer', default: 1, about: 'Page, from 1 on' },
  { name: 'page_size', type: 'integer', default: 100, about: `Records of a page, ${MOST_PER_PAGE} at most` },
];

/** Some tables print the message about the size with a full stop, some without. */
export const SIZE_MESSAGE = 'Invalid value. The value should be between 1 to 100.';
export const SIZE_MESSAGE_WITHOUT_STOP = 'Invalid value. The value should be between 1 to 100';

export function pageRules(sizeMessage: string = SIZE_MESSAGE, inferred?: true): readonly Rule[] {
  const mark = inferred === undefined ? {} : { inferred };
  return [
    {
      id: 'G1',
      check: { kind: 'range', params: ['page_no'], least: 1, most: INTEGER_MAX },
      message: 'Invalid value. Value should be greater than zero and within range of unsigned integer data type.',
      ...mark,
    },
    {
      id: 'G2',
      check: { kind: 'range', params: ['page_size'], least: 1, most: MOST_PER_PAGE },
      message: sizeMessage,
      ...mark,
    },
  ];
}
