import type { PageContext } from './page-context.js';
import { ruleAnchor, safe } from './text.js';

/** A sentence in which each rule of this run that it names leads to that rule. */
export function WithRuleLinks({ text, context }: { text: string; context: PageContext }) {
  return (
    <>
      {text
        .split(/([a-z-]+\/[a-z0-9-]+)/)
        .map((part) => (context.hasRule(part) ? <a href={`#${ruleAnchor(part)}`}>{safe(part)}</a> : safe(part)))}
    </>
  );
}
