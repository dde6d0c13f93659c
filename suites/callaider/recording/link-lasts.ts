import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally, type Tally } from '../../tally.js';
import { inconclusive, pass } from '../../verdicts.js';
import { nameOf, whatCame } from '../answers.js';
import { type Download, downloads } from './downloads.js';
import type { Fetched } from './fetch-link.js';
import { declaredLifetime } from './lifetime.js';
import { ageOf, type LinkLater, type Look, linksLater } from './links-later.js';
import { isMarkup, soundOf } from './sound.js';

/** Seconds. No lifetime is documented: these leave time for a queue and one retry. */
const TOO_SHORT = 60;
const ENOUGH = 300;
/** Between the signing of a link and the answer that carries it. */
const SLACK = 5;

export const linkLasts = rule({
  id: 'recording/link-lasts',
  clauses: ['REC-13'],
  level: 'should',
  summary: 'A link that expires works for five minutes at least.',
  why: 'Downloads wait in a queue and are tried again; a link that is dead by then costs the recording.',
  fix: 'Sign links for an hour or more, and check the clock of the server that signs them.',
  source: 'What to prepare (permanent or temporary links); Troubleshooting (TTL)',
  needs: { downloads, later: optional(linksLater) },
  judge: ({ downloads, later }) => judgeLifetime(downloads, later),
});

function judgeLifetime(downloads: readonly Download[], later: LinkLater | undefined): Verdict {
  const tally = createTally();
  const endings = [...downloads.flatMap(endingOf), ...(later?.looks ?? []).flatMap((look) => endingIn(look, later))];
  for (const { of, refused, age } of endings) {
    if (age >= ENOUGH) continue;
    tally[age < TOO_SHORT ? 'fail' : 'warn'](() => ({
      message: `The link of ${nameOf(of)} ${whatCame(refused)} ${lasting(age)} after it was given; a fresh one works`,
      expected: `a link that works for ${ENOUGH} s`,
      actual: `no longer than ${lasting(age)}`,
      exchange: refused.exchange,
    }));
  }
  const works = Math.max(0, ...(later?.looks ?? []).map((look) => (isFine(look) ? look.age : 0)));
  const declared = downloads.flatMap((download) => declarationOf(download, works));
  if (endings.length === 0) warnOfDeclared(declared, tally);
  return tally.verdict(otherwise(downloads, declared, works));
}

interface Ending {
  /** The answer that gave the link. */
  readonly of: Outcome;
  readonly refused: Outcome;
  readonly age: number;
}

/** A link that was refused at its first use, while a fresh one worked. */
function endingOf({ sample, head, refused }: Download): readonly Ending[] {
  if (refused?.kind !== 'fetched' || soundOf(head) === undefined) return [];
  return [{ of: sample.outcome, refused: refused.outcome, age: ageOf(sample.outcome, refused) }];
}

/** A link that ended when the next one was given has not expired, unless it says so. */
function endingIn({ fetched, refused, age }: Look, later: LinkLater | undefined): readonly Ending[] {
  if (later === undefined || refused?.kind !== 'fetched' || soundOf(fetched) === undefined) return [];
  const { issue, url } = later.download;
  const isOver = (declaredLifetime(url, issue) ?? Number.POSITIVE_INFINITY) <= age;
  return later.isFollowedByAnother && !isOver ? [] : [{ of: issue, refused: refused.outcome, age }];
}

const isFine = ({ fetched, refused }: { fetched: Fetched; refused?: Fetched }): boolean =>
  refused === undefined && soundOf(fetched) !== undefined && !isMarkup(fetched);

interface Declared {
  readonly of: Outcome;
  readonly seconds: number;
}

/** What a working link says of itself, unless one was seen to work for longer than that. */
function declarationOf({ head, url, issue }: Download, works: number): readonly Declared[] {
  const seconds = isFine({ fetched: head }) ? declaredLifetime(url, issue) : undefined;
  return seconds === undefined || seconds < works ? [] : [{ of: issue, seconds }];
}

function warnOfDeclared(declared: readonly Declared[], tally: Tally): void {
  const short = declared.filter(({ seconds }) => seconds < ENOUGH - SLACK);
  const shortest = short.toSorted((one, other) => one.seconds - other.seconds)[0];
  if (shortest === undefined) return;
  tally.warn(() => ({
    message: `${short.length} of ${declared.length} links say that they expire in less than ${ENOUGH} s: that of ${nameOf(shortest.of)} after ${lasting(shortest.seconds)}`,
    expected: `${ENOUGH} s or more`,
    actual: lasting(shortest.seconds),
    at: '/url',
    exchange: shortest.of.exchange,
  }));
}

function otherwise(downloads: readonly Download[], declared: readonly Declared[], works: number): Verdict {
  if (works >= ENOUGH) return pass(`a link still worked after ${lasting(works)}`);
  if (declared.length > 0) {
    const shortest = Math.min(...declared.map(({ seconds }) => seconds));
    return pass(`links say that they last ${lasting(shortest)}`);
  }
  if (!downloads.some(({ head }) => isFine({ fetched: head }))) {
    return inconclusive('nothing was downloaded: see recording/url-can-be-fetched');
  }
  const seen = works > 0 ? `; one still worked after ${lasting(works)}` : '';
  return inconclusive(`no link says when it expires${seen} (--depth thorough waits ${ENOUGH} s, but not on loopback)`);
}

/** `8.2 s`, `45 s`, `60 min`. */
function lasting(seconds: number): string {
  if (seconds < 10) return `${Math.round(seconds * 10) / 10} s`;
  return seconds < 600 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60).toLocaleString('en')} min`;
}
