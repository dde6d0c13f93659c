import type { ControlAsk } from '../control-route.js';
import { rowKeys, sections } from '../page/sections.js';
import { pageState } from '../page/state.js';

/**
 * What a page that is open must be told: each section that is other than it was, as markup. Rows that it has been told
 * already are only named, since their bodies are long.
 */
export function createPageFeed(ask: ControlAsk): () => string {
  const told = new Map<string, string>();
  let known: ReadonlySet<string> = new Set();
  return () => {
    const state = pageState(ask, known);
    let events = '';
    for (const [name, section] of Object.entries(sections)) {
      const html = String(section({ state }));
      if (told.get(name) === html) continue;
      told.set(name, html);
      events += eventOf('section', { name, html });
    }
    known = rowKeys(state);
    return events;
  };
}

/** JSON has no line breaks of its own: whatever stands in a body, it cannot end the event or begin another. */
const eventOf = (event: string, data: unknown): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
