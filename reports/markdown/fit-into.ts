interface Page {
  readonly head: string;
  readonly sections: readonly { readonly title: string; readonly blocks: readonly string[] }[];
  readonly tail: string;
}

/** Room kept for the sentence about what was left out. */
const NOTICE = 400;

/**
 * Puts a page together in at most so many bytes. Blocks are taken in order as long as they fit; one that does not is left
 * out whole, so that nothing is cut in the middle of its markup.
 */
export function fitInto({ head, sections, tail }: Page, bytes: number): string {
  let room = bytes - size(head) - size(tail) - NOTICE;
  const parts = [head];
  const missing: string[] = [];
  for (const { title, blocks } of sections) {
    if (blocks.length === 0) continue;
    const heading = `### ${title}: ${blocks.length}`;
    const taken: string[] = [];
    room -= size(heading);
    for (const block of blocks) {
      if (size(block) > room) continue;
      room -= size(block);
      taken.push(block);
    }
    const left = blocks.length - taken.length;
    if (left > 0) missing.push(`${left} of ${blocks.length} under "${title}"`);
    if (taken.length > 0) parts.push(heading, taken.join(taken[0]?.startsWith('- ') === true ? '\n' : '\n\n'));
  }
  if (missing.length > 0)
    parts.push(`Left out, for this page has no more room: ${missing.join('; ')}. The other reports have all of it.`);
  const page = `${[...parts, tail].join('\n\n')}\n`;
  return size(page) <= bytes ? page : smallest(head, bytes);
}

/** With the blank line behind it. */
const size = (text: string): number => Buffer.byteLength(text) + 2;

/** Hardly any room at all: the verdict, or nothing. */
function smallest(head: string, bytes: number): string {
  const verdict = `${head.split('\n')[0]}\n`;
  return size(verdict) <= bytes ? verdict : '';
}
