/** The options of `linecheck mock`, as they were typed. */
export interface MockFlags {
  /** Absent: the provider's own. */
  readonly port?: number;
  readonly host: string;
  readonly seed?: number;
  readonly calls?: number;
  readonly fault: readonly string[];
  readonly quiet?: true;
  // Of the reference provider.
  readonly secret?: string;
  readonly personality?: string;
  // Of the simulators.
  readonly days?: number;
  readonly now?: string;
  readonly scale?: number;
  readonly paused?: true;
  readonly profile?: string;
  readonly set: readonly string[];
  readonly scenario: readonly string[];
  readonly webhook: readonly string[];
  readonly allowRemoteWebhooks?: true;
  readonly limits?: string;
  readonly traffic?: true;
  readonly strictAuth?: true;
  readonly credential?: string;
  // What there is.
  readonly listFaults?: true;
  readonly listScenarios?: true;
  readonly listSwitches?: true;
  readonly listPersonalities?: true;
}

/** A provider that listens. */
export interface Served {
  readonly url: string;
  /** What to print of it. */
  readonly lines: readonly string[];
  close(): Promise<void>;
}
