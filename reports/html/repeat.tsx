import type { Exchange } from '../../schemas/exchange.js';
import { safe } from './text.js';

/** The command that asks the same again; the script puts a copy button beside it. */
export function Repeat({ exchange }: { exchange: Exchange | undefined }) {
  if (exchange === undefined) return '';
  return (
    <div class="repeat">
      <p class="quiet">{`Repeat exchange ${exchange.id}`}</p>
      <pre data-copy={`command of exchange ${exchange.id}`}>
        <code>{safe(exchange.curl)}</code>
      </pre>
    </div>
  );
}
