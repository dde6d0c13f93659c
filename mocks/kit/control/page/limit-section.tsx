import { Section, type SectionProps } from './section.js';
import { count, dayTime } from './text.js';

/** How much of the rate limit is left, and when there is more. */
export function LimitSection({ state: { limit } }: SectionProps) {
  if (limit === undefined) {
    return (
      <Section name="limit" title="Limit">
        <p class="quiet">Requests are not counted.</p>
      </Section>
    );
  }
  const isBlocked = limit.remaining === 0;
  return (
    <Section name="limit" title="Limit" isAlert={isBlocked}>
      <p class="big">
        <strong>{count(limit.remaining)}</strong> of {count(limit.limit)} requests left
      </p>
      <meter
        aria-labelledby="limit"
        min={0}
        max={limit.limit}
        low={limit.limit / 4}
        optimum={limit.limit}
        value={limit.remaining}
      />
      <p class={isBlocked ? 'bad' : 'quiet'}>{standing(limit)}</p>
    </Section>
  );
}

function standing({ limit, remaining, resetAt }: { limit: number; remaining: number; resetAt: number }): string {
  if (remaining === limit) return 'None has been used';
  return remaining === 0 ? `Refused until ${dayTime(resetAt)}` : `All again at ${dayTime(resetAt)}`;
}
