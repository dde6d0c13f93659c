import type http from 'node:http';
import type { ReferenceOptions } from '../../mocks/callaider/index.js';
import type { Serving } from './servers.js';

/** What a scenario may set up; all of it ends with the test. */
export interface Stage {
  /** The path of a file in a folder of the test's own; written if there is something to write. */
  file(name: string, content?: string | Uint8Array): string;
  /** @returns the base URL */
  serve(serving: Serving): Promise<string>;
  /** The reference provider. @returns the base URL */
  reference(options?: ReferenceOptions): Promise<string>;
  /** The reference provider, until after so many requests something else answers in its place. */
  replacedAfter(requests: number, serving: http.RequestListener): Promise<string>;
  /** Runs another command before the one that the scenario is about. */
  first(...args: readonly string[]): Promise<unknown>;
}

/** A command line that tests nothing, or whose result is lost: it may never end with 0. */
export interface Scenario {
  readonly name: string;
  args(stage: Stage): readonly string[] | Promise<readonly string[]>;
  /** 1 a rule failed; 2 wrong usage, or a result that is lost; 3 nothing could be judged. */
  readonly code: 1 | 2 | 3;
  /** On stdout or stderr. */
  readonly says: RegExp;
}
