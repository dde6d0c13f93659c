import type { Asked, Evidence, EvidenceExchange, EvidenceRun } from '../../schemas/evidence.js';
import { anEvidence, anEvidenceExchange } from '../../schemas/fixtures.js';
import type { Answer, Ask, Outcome } from '../../suites/http.js';
import { createReplay } from './replay-source.js';

type Parts = Omit<Partial<EvidenceExchange>, 'asked'> & { readonly asked?: Partial<Asked> };

/** An exchange whose question and answer are named by what a test is about. */
export const recorded = ({ asked, ...over }: Parts = {}): EvidenceExchange =>
  anEvidenceExchange({ ...over, asked: { ...anEvidenceExchange().asked, ...asked } });

export const answering = (text: string, over: Partial<EvidenceExchange['response']> = {}) => ({
  response: {
    status: 200,
    headers: [['content-type', 'application/json']] as const,
    body: { bytes: Buffer.byteLength(text), text, cut: false },
    ...over,
  },
});

export const evidenceWith = (exchanges: readonly EvidenceExchange[], run: Partial<EvidenceRun> = {}): Evidence => {
  const evidence = anEvidence({ exchanges });
  return { ...evidence, run: { ...evidence.run, ...run } };
};

export const aQuestion = (over: Partial<Ask> = {}): Ask => ({
  endpoint: 'contacts',
  intent: 'valid',
  path: '/contacts',
  ...over,
});

export const STAND_IN = 'Z7-stand-in-key';

/** Asks a replay as the observation of the recorded exchanges would. */
export function replaying(exchanges: readonly EvidenceExchange[], run: Partial<EvidenceRun> = {}) {
  const source = createReplay(evidenceWith(exchanges, run), STAND_IN);
  const http = source.for('contacts/answer', 'Ask');
  return { source, http, ask: (over: Partial<Ask> = {}): Promise<Outcome> => http.ask(aQuestion(over)) };
}

/** @throws when no answer came */
export function answered(outcome: Outcome): Answer {
  if (outcome.kind === 'none') throw new Error(outcome.failure.fact);
  return outcome;
}
