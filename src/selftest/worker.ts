import type { Check } from './matrix.js';
import { outcomeOf } from './outcome.js';
import type { Reply } from './workers.js';

// A process of its own, told by its parent what to check. It ends with its parent.
process.on('disconnect', () => process.exit());
process.on('message', async ({ id, check }: { readonly id: number; readonly check: Check }) => {
  process.send?.({ id, ...(await replyTo(check)) });
});

async function replyTo(check: Check): Promise<Reply> {
  try {
    return { outcome: await outcomeOf(check) };
  } catch (error) {
    return { problem: `${check.name} (seed ${check.seed}): ${error instanceof Error ? error.message : String(error)}` };
  }
}
