// @ts-check

/**
 * @import { Client } from './client.js'
 * @import { CallLog, Stretch } from './types.js'
 */

const PAGE = 100;

/**
 * Reads all rows of a stretch, page after page until one is not full. Calls that come in meanwhile move the others on to
 * later pages, so that some come twice; what came in itself is found by its time of arrival the next time.
 * @param {{ client: Client, stretch: Stretch, save: (rows: CallLog[], at: number) => void }} reading
 * @returns {Promise<number>} when the first page was answered, by Callyzer's clock; Unix seconds
 */
export async function readHistory({ client, stretch: { by, from, to }, save }) {
  let first = 0;
  for (let page_no = 1; ; page_no += 1) {
    const { body, at } = await client.ask('POST', '/call-log/history', {
      [`${by}_from`]: from,
      [`${by}_to`]: to,
      page_no,
      page_size: PAGE,
    });
    if (page_no === 1) first = at;
    save(body.result, at);
    if (body.result.length < PAGE) return first;
  }
}
