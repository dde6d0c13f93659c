import { topics } from '../../world/index.js';
import type { Direction, Disposition, Operator, Party, WorldCall } from '../../world/types.js';
import type { Account } from '../account/account.js';
import type { ContractContact } from '../truth/types.js';
import { wrong } from './control-error.js';

export const EXAMPLE = '{"direction":"incoming","outcome":"answered","duration":90}';

export const outcomes: readonly Disposition[] = ['answered', 'missed', 'voicemail', 'busy', 'failed', 'canceled'];

/** A call that somebody wants to happen now. */
export interface MadeCall {
  readonly direction: Direction;
  readonly outcome: Disposition;
  /** Seconds of talk, of the message left, or else of ringing. */
  readonly duration?: number;
  /** Contact id, email address or name. Default: the first who is still there. */
  readonly operator?: string;
  /** A phone number, or `anonymous`. Default: a client of the account. */
  readonly client?: string;
}

/** Ringing before anything else happens, and what follows, in seconds. */
const usual: Readonly<Record<Disposition, { readonly ring: number; readonly rest: number }>> = {
  answered: { ring: 6, rest: 95 },
  missed: { ring: 25, rest: 0 },
  voicemail: { ring: 20, rest: 18 },
  busy: { ring: 2, rest: 0 },
  failed: { ring: 3, rest: 0 },
  canceled: { ring: 7, rest: 0 },
};

const LONGEST_SECONDS = 86_400;

/** It begins to ring at `now`, and goes on by the clock. @throws ControlError for what cannot be */
export function makeCall(
  account: Account,
  now: number,
  contactOf: (operator: Operator) => ContractContact | undefined,
  { direction, outcome, duration, operator: wanted, client }: MadeCall,
): Omit<WorldCall, 'index'> {
  if (direction === 'outgoing' && outcome === 'voicemail') {
    throw wrong(
      "An outgoing call leaves no voicemail of the company's",
      'Take the outcome "missed", or direction "incoming"',
    );
  }
  if (duration !== undefined && !(duration >= 0 && duration <= LONGEST_SECONDS)) {
    throw wrong(`"duration" cannot be ${duration}`, 'Take seconds from 0 to 86400');
  }
  const operator = findOperator(account, contactOf, wanted);
  const hasSecondPart = outcome === 'answered' || outcome === 'voicemail';
  const ring = hasSecondPart ? usual[outcome].ring : Math.round(duration ?? usual[outcome].ring);
  const rest = hasSecondPart ? Math.round(duration ?? usual[outcome].rest) : 0;
  const startedAt = Math.floor(now);
  const endedAt = startedAt + ring + rest;
  const who = findClient(account, client);
  return {
    direction,
    disposition: outcome,
    startedAt,
    ...(outcome === 'answered' ? { answeredAt: startedAt + ring } : {}),
    endedAt,
    talkSeconds: outcome === 'answered' ? rest : 0,
    operator: operator.index,
    legs: outcome === 'answered' ? [{ operator: operator.index, from: startedAt + ring, to: endedAt }] : [],
    line: account.lines.find(({ team }) => team === operator.team)?.index ?? 0,
    ...(who === undefined ? {} : { client: who }),
    hungUpBy: hungUpBy(direction, outcome),
    recorded: hasSecondPart,
    recordingDelaySeconds: hasSecondPart ? 5 : 0,
    voicemailSeconds: outcome === 'voicemail' ? rest : 0,
    topic: topics[0] ?? '',
    issueResolved: outcome === 'answered',
    qualityScore: 80,
  };
}

function findOperator(
  { operators }: Account,
  contactOf: (operator: Operator) => ContractContact | undefined,
  wanted: string | undefined,
): Operator {
  const found = operators.find((operator) =>
    wanted === undefined
      ? operator.active && contactOf(operator) !== undefined
      : [contactOf(operator)?.id, operator.email, operator.name].includes(wanted),
  );
  if (found !== undefined) return found;
  const ids = operators.flatMap((operator) => contactOf(operator)?.id ?? []).slice(0, 20);
  throw wrong(`There is no operator "${wanted}"`, `Take an id, an email address or a name. Ids: ${ids.join(', ')}`);
}

function findClient(account: Account, wanted: string | undefined): number | undefined {
  if (wanted === undefined) return 0;
  if (wanted === 'anonymous') return undefined;
  const phone = wanted.replace(/[\s().-]/g, '');
  if (/^\+?\d{3,15}$/.test(phone)) return account.addClient({ phone });
  throw wrong(
    `"client" cannot be ${JSON.stringify(wanted)}`,
    'Take a phone number such as +12015550142, or "anonymous"',
  );
}

function hungUpBy(direction: Direction, outcome: Disposition): Party {
  if (outcome === 'answered' || outcome === 'voicemail') return 'client';
  if (outcome === 'canceled') return direction === 'incoming' ? 'client' : 'operator';
  return 'system';
}
