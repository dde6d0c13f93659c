/** A call as the contract has it: Endpoint 3 / Call fields. Times in Unix seconds. */
export interface ContractCall {
  /** The provider's own id, as text. */
  readonly id: string;
  readonly clientNumber?: string;
  readonly clientName?: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly duration: number;
  readonly startTime: number;
  readonly endTime?: number;
  readonly operatorId: string;
  readonly operatorName: string;
  readonly operatorNumber: string;
  readonly whoHungUp?: 'operator' | 'client' | 'system';
  readonly properties?: Readonly<Record<string, string | number | boolean>>;
}

/** A call with every reading of it that is right. */
export interface TrueCall extends ContractCall {
  /** The readings of "duration" that the contract allows, in seconds. */
  readonly durations: {
    /** From the first ring to the end. */
    readonly whole: number;
    /** From the answer to the end. */
    readonly talk: number;
  };
  /** Other names that the provider has for it, as lasting as its id. */
  readonly otherIds?: readonly string[];
  /** Everyone who had a part in it, as contact ids: each of them may be named. Default: `operatorId` alone. */
  readonly operatorIds?: readonly string[];
  /** From when on the provider has told it as it is now; Unix seconds. Who asks only from time to time may not know it yet. */
  readonly since?: number;
}

/** The recording of a call as the provider serves it. */
export interface TrueRecording {
  readonly bytes: number;
  /** SHA-256 of its first `RECORDING_HEAD_BYTES` bytes, in hexadecimal. */
  readonly head: string;
}

/** So much of a recording tells it from all others. */
export const RECORDING_HEAD_BYTES: number = 16 * 1024;

/** An operator as the contract has it: Endpoint 2. */
export interface ContractContact {
  readonly id: string;
  readonly phone: string;
  readonly name: string;
  readonly department?: string;
}

export interface TrueOperator extends ContractContact {
  /** What else an adapter may take for their id: e-mail, extension, code, number. */
  readonly otherIds?: readonly string[];
  /** False for those whom a list may leave out, such as people who left. */
  readonly isListed?: boolean;
}

/** What an adapter over a provider must, may and must not return for a window, at this moment. */
export interface Truth {
  /** By the provider's clock; Unix seconds. */
  readonly now: number;
  readonly must: readonly TrueCall[];
  readonly may: readonly TrueCall[];
  readonly mustNot: readonly ForbiddenCall[];
  readonly operators: readonly TrueOperator[];
}

export interface ForbiddenCall {
  readonly id: string;
  /** Such as "it was missed". */
  readonly reason: string;
  readonly otherIds?: readonly string[];
  /** Unix seconds. */
  readonly startTime?: number;
  readonly clientNumber?: string;
  readonly direction?: 'incoming' | 'outgoing';
}

/** Why a call is missing, as far as the provider's journal tells. */
export interface WhyMissing {
  /** Sentences that stand alone, the likeliest cause first. */
  readonly sentences: readonly string[];
  /** The client has never asked for the time in which the call began. */
  readonly neverAsked?: boolean;
}

/** How the client behaved, in the provider's terms: one line of the scorecard. */
export interface ScoreLine {
  /** kebab-case and stable, such as `came-back-too-early`. */
  readonly id: string;
  /** What a good client does, as a sentence. */
  readonly title: string;
  readonly standing: 'good' | 'bad' | 'unseen';
  /** What was seen, with numbers. */
  readonly fact: string;
  /** Ids of journal entries that show it, the first few. */
  readonly entries: readonly number[];
}

export interface Scorecard {
  readonly provider: string;
  /** Requests of the client that the journal holds. */
  readonly requests: number;
  readonly lines: readonly ScoreLine[];
}
