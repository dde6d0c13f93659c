import { rule } from '../../rule.js';
import { inconclusive, info, pass, skip } from '../../verdicts.js';
import { compared } from './compared.js';
import { FALLBACK, whyVoid } from './judge-filter.js';

/** Never red: both modes are valid, and the platform copes with either. */
export const recommendedMode = rule({
  id: 'properties/recommended-mode',
  clauses: ['PROP-3'],
  level: 'should',
  source: 'Critical behavior ("Recommended mode")',
  summary: 'The API applies propertyFilters itself.',
  why: 'It sends only what a team wants to import. Else the platform fetches every call and drops most of them.',
  fix: 'Nothing has to be done. Where windows are large, apply the filters in the query for the calls.',
  needs: { compared },
  judge: ({ compared }) => {
    switch (compared.mode) {
      case 'recommended':
        return pass();
      case 'fallback':
        return info({ message: FALLBACK });
      case 'mixed':
        return skip('some forms of filter are applied and others ignored: see properties/forms-alike');
      case 'unknown':
        return whyVoid(compared) ?? inconclusive('the mode is not known: see properties/one-mode');
      default:
        return compared.mode satisfies never;
    }
  },
});
