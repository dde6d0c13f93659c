import type { PageContext } from './page-context.js';
import { exchangeAnchor } from './text.js';

const SHOWN = 6;

/** `1, 2, 3 and 9 more`, each a way to its exchange. */
export function ExchangeLinks({ ids, context }: { ids: readonly number[]; context: PageContext }) {
  const known = ids.filter((id) => context.exchange(id) !== undefined);
  const rest = known.length - SHOWN;
  return (
    <>
      {known.slice(0, SHOWN).map((id, position) => (
        <>
          {position === 0 ? '' : ', '}
          <a href={`#${exchangeAnchor(id)}`} aria-label={`exchange ${id}`}>
            {id}
          </a>
        </>
      ))}
      {rest > 0 ? ` and ${rest} more` : ''}
    </>
  );
}
