import type { Outcome } from '../http.js';
import { type ObserveContext, observation, type Target } from '../observation.js';
import type { Diagnosis } from '../suite.js';
import { diagnose, isGone, isOdd } from './diagnose.js';
import { health } from './observations/health.js';

/** What is wrong with the target as a whole, seen before any rule. Asks nothing more when /health looks right. */
export const doctor = observation({
  id: 'doctor/diagnosis',
  purpose: 'See what kind of target this is',
  needs: { health },
  async observe(context, { health }): Promise<Diagnosis | 'healthy'> {
    if (!isOdd(health)) return 'healthy';
    const evidence = {
      base: context.target.base,
      health,
      contacts: undefined,
      withoutKey: undefined,
      elsewhere: undefined,
    };
    if (isGone(health)) return diagnose(evidence);
    const contacts = await askContacts(context, '/health is odd: is it the whole target?');
    const refused = bothAnswered(health, contacts, 401, 403);
    const withoutKey = refused
      ? await askContacts(context, 'The key is refused: is no key accepted?', 'none')
      : undefined;
    const elsewhere = bothAnswered(health, contacts, 404) ? await lookElsewhere(context) : undefined;
    return diagnose({ ...evidence, contacts, withoutKey, elsewhere });
  },
});

/** Nothing is asked twice here: the same questions come again, with patience, when the rules ask them. */
function askContacts(
  { http }: ObserveContext,
  purpose: string,
  key: 'configured' | 'none' = 'configured',
): Promise<Outcome> {
  return http.ask({ endpoint: 'contacts', intent: 'abnormal', path: '/contacts', key, purpose });
}

function bothAnswered(health: Outcome, contacts: Outcome, ...statuses: readonly number[]): boolean {
  return [health, contacts].every((outcome) => outcome.kind === 'answer' && statuses.includes(outcome.status));
}

/** The base URL that the API may really have; at most two questions. */
async function lookElsewhere({ http, target }: ObserveContext): Promise<string | undefined> {
  for (const { base, ask } of otherBases(target)) {
    const purpose = 'The endpoints are not here: look under a likely prefix';
    const outcome = await http.ask({ ...ask, purpose });
    if (looksLikeTheApi(outcome)) return base;
  }
  return undefined;
}

interface OtherBase {
  readonly base: string;
  readonly ask: Parameters<ObserveContext['http']['ask']>[0];
}

/** Outside the base path nothing may be asked with the key: there a 401 is as good as a 200. */
function otherBases({ base }: Target): readonly OtherBase[] {
  const below = (prefix: string): OtherBase => ({
    base: `${base}${prefix}`,
    ask: { endpoint: 'unknown-route', intent: 'abnormal', path: `${prefix}/health` },
  });
  const parent = base.replace(/\/[^/]*$/, '');
  if (!URL.canParse(parent) || new URL(parent).host !== new URL(base).host) return [below('/api'), below('/v1')];
  const above: OtherBase = {
    base: parent,
    ask: { endpoint: 'unknown-route', intent: 'download', path: `${parent}/health`, key: 'none' },
  };
  return [above, below('/api')];
}

function looksLikeTheApi(outcome: Outcome): boolean {
  if (outcome.kind === 'none') return false;
  if (outcome.status === 401) return true;
  return outcome.status === 200 && outcome.body.json.kind === 'json';
}
