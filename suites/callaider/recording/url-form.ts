import type { Verdict } from '../../../schemas/verdict.js';
import type { Outcome } from '../../http.js';
import { optional } from '../../observation.js';
import { rule } from '../../rule.js';
import { createTally } from '../../tally.js';
import { pass, skip } from '../../verdicts.js';
import { nameOf } from '../answers.js';
import { preview } from '../preview.js';
import { isPublicHost } from './hosts.js';
import { type Link, readLink } from './link.js';
import { readRecording } from './reading.js';
import { type Samples, samples } from './samples.js';
import { unknownId } from './unknown-id.js';

interface Given {
  readonly outcome: Outcome;
  readonly value: unknown;
  readonly link: Link;
}

function linksIn(outcomes: readonly Outcome[]): readonly Given[] {
  return outcomes.flatMap((outcome) => {
    const reading = readRecording(outcome);
    return reading.kind === 'link' ? [{ outcome, value: reading.url, link: readLink(reading.url) }] : [];
  });
}

const outcomesOf = ({ samples }: Samples): readonly Outcome[] => samples.map(({ outcome }) => outcome);
const noLink = skip('no sampled call was answered with a link');
const place = ({ outcome, value }: Given, limit = 80) => ({
  actual: preview(value, limit),
  at: '/url',
  exchange: outcome.exchange,
});

export const urlIsAbsolute = rule({
  id: 'recording/url-is-absolute',
  clauses: ['REC-3'],
  level: 'must',
  summary: 'The url of a recording is a complete address that begins with http:// or https://.',
  why: 'The platform fetches it from outside: a path of your server or of a storage bucket leads nowhere there.',
  fix: 'Put scheme and host in front of the path; turn s3:// and file names into signed https links first.',
  source: 'Endpoint 5',
  needs: { samples },
  judge: ({ samples }) => judgeForm(linksIn(outcomesOf(samples))),
});

function judgeForm(links: readonly Given[]): Verdict {
  const tally = createTally();
  let absolute = 0;
  for (const given of links) {
    const { link, outcome } = given;
    const fault = faultOf(link);
    if (link.kind === 'absolute') absolute += 1;
    if (fault === undefined) continue;
    tally.fail(() => ({
      message: `The url of ${nameOf(outcome)} ${fault}`,
      expected: 'an address such as https://storage.example.com/call.mp3',
      ...place(given),
    }));
  }
  return tally.verdict(absolute > 0 ? pass(`${absolute} links`) : noLink);
}

function faultOf(link: Link): string | undefined {
  switch (link.kind) {
    case 'absolute':
    case 'empty':
    case 'placeholder':
      return undefined;
    case 'not text':
      return 'is no text';
    case 'relative':
      return 'is no complete address: scheme and host are missing';
    case 'scheme':
      return `begins with ${link.scheme}:, which only your own systems understand`;
    case 'unreadable':
      return 'cannot be read as an address';
    default:
      return link satisfies never;
  }
}

export const urlIsFilled = rule({
  id: 'recording/url-is-filled',
  clauses: ['REC-6'],
  level: 'must',
  summary: 'A 200 always has a real link; what cannot be given is answered 404.',
  why: 'With an empty or made-up link the platform tries to download nothing, again and again, instead of moving on.',
  fix: 'Answer 404 when there is no recording yet or any more, and never 200 with null, "" or "N/A".',
  source: 'Endpoint 5',
  needs: { samples, unknown: optional(unknownId) },
  judge: ({ samples, unknown }) =>
    judgeFilled(linksIn([...outcomesOf(samples), ...(unknown === undefined ? [] : [unknown.outcome])])),
});

function judgeFilled(links: readonly Given[]): Verdict {
  const tally = createTally();
  for (const given of links) {
    const { kind } = given.link;
    if (kind !== 'empty' && kind !== 'placeholder') continue;
    tally.fail(() => ({
      message: `${nameOf(given.outcome)} answered 200 with ${kind === 'empty' ? 'an empty url' : 'text in place of a url'}`,
      expected: 'a link, or 404',
      ...place(given),
    }));
  }
  return tally.verdict(links.length > 0 ? pass(`${links.length} links`) : noLink);
}

export const urlIsPublic = rule({
  id: 'recording/url-is-public',
  clauses: ['REC-4'],
  level: 'should',
  summary: 'The url of a recording is https and leads to a host that can be reached from outside.',
  why: 'The platform is not in your network: what works from your desk fails there, and http shows conversations to others.',
  fix: 'Serve recordings from a public https address, with signed links rather than a user name and password.',
  source: 'Troubleshooting (URL reachability)',
  needs: { samples },
  judge: ({ samples }) => {
    if (samples.place === 'public') return judgePublic(linksIn(outcomesOf(samples)));
    return skip(`the target is on a ${samples.place} host: its links may well lead there, too`);
  },
});

function judgePublic(links: readonly Given[]): Verdict {
  const tally = createTally();
  let absolute = 0;
  for (const given of links) {
    if (given.link.kind !== 'absolute') continue;
    absolute += 1;
    const { hostname, protocol, username, password } = new URL(given.link.url);
    const whose = `The url of ${nameOf(given.outcome)}`;
    const told = { expected: 'https and a public host', ...place(given) };
    if (!isPublicHost(given.link.url)) {
      tally.fail(() => ({ message: `${whose} leads to ${hostname}, which cannot be reached from outside`, ...told }));
    } else if (username !== '' || password !== '') {
      tally.warn(() => ({ message: `${whose} holds a user name or password`, ...told, actual: `…@${hostname}` }));
    } else if (protocol === 'http:') {
      tally.warn(() => ({ message: `${whose} is http, not https`, ...told }));
    }
  }
  return tally.verdict(absolute > 0 ? pass(`${absolute} links`) : noLink);
}
