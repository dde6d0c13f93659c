import type { FaultRequest } from '../faults/simulator-fault.js';

/** A named course of events that a client should be able to live through. */
export interface Scenario<T> {
  /** kebab-case. */
  readonly name: string;
  readonly story: {
    /** What happens, in one or two sentences. */
    readonly happens: string;
    /** What a right client does. */
    readonly rightClient: string;
  };
  /**
   * Sets it going: with faults, steps planned on the clock, calls added or changed, a limit used up. Faults and planned
   * steps that are made through `stage` end with the scenario; what it has changed of the account stays.
   */
  start(stage: Stage<T>): void;
}

export interface Stage<T> {
  readonly tenant: T;
  /** Switches a fault on for as long as the scenario runs. Throws as `FaultSwitches.add` does. */
  fault(fault: FaultRequest): void;
  /** After so many seconds of the tenant's clock, unless the scenario has been stopped. */
  after(seconds: number, happen: () => void): void;
  /** Runs when the scenario is stopped. */
  onStop(undo: () => void): void;
}

/** The scenarios of one tenant. */
export interface Scenarios {
  list(): readonly ScenarioState[];
  /** Starts it anew when it runs already. @throws UnknownNameError */
  start(name: string): void;
  /** @returns whether it was running. @throws UnknownNameError */
  stop(name: string): boolean;
  stopAll(): void;
}

export interface ScenarioState {
  readonly name: string;
  readonly story: Scenario<never>['story'];
  readonly running: boolean;
  /** Unix seconds by the tenant's clock; absent when it is not running. */
  readonly startedAt?: number;
}
