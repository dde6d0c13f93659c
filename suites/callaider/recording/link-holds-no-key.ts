import type { Verdict } from '../../../schemas/verdict.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { type KeyPlace, type KeyShown, keyShown } from './key-shown.js';

export const linkHoldsNoKey = rule({
  id: 'recording/link-holds-no-key',
  clauses: ['REC-15'],
  level: 'must',
  summary: 'Links, file names and headers of recordings do not hold the key of the integration.',
  why: 'Links are stored, logged and passed on: whoever sees one could then read every call of the account.',
  fix: 'Sign links with a key that never leaves the server, for one file and a limited time; then change the exposed key.',
  source: 'Security and controlled access',
  needs: { shown: keyShown },
  judge: ({ shown }) => judgePlaces(shown),
});

function judgePlaces({ links, places }: KeyShown): Verdict {
  const tally = createTally();
  const told = new Map<string, KeyPlace[]>();
  for (const place of places) {
    const name = `${place.of} ${place.where}`;
    told.set(name, [...(told.get(name) ?? []), place]);
  }
  for (const [{ where, of, exchange }, count] of [...told.values()].flatMap(firstAndCount)) {
    const what =
      where === 'url' || where === 'filename' ? `The ${where} of a recording` : capital(`${where} of ${a(of)}`);
    tally.fail(() => ({
      message: `${what} holds the key of the integration (${count} ${count === 1 ? 'answer' : 'answers'})`,
      expected: 'nothing that gives the key away',
      actual: 'the key',
      ...(where === 'url' || where === 'filename' ? { at: `/${where}` } : {}),
      exchange,
    }));
  }
  return tally.verdict(links > 0 ? pass(`${links} links`) : inconclusive('no call was answered with a link'));
}

const firstAndCount = (places: readonly KeyPlace[]): readonly (readonly [KeyPlace, number])[] =>
  places[0] === undefined ? [] : [[places[0], places.length]];

const a = (of: KeyPlace['of']): string => (of === 'recording' ? "a recording's answer" : 'a download');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
