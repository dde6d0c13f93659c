import type { Operator } from '../../world/index.js';
import { inventedNumber, type TenDigits } from './numbers.js';

/** Someone who places calls. */
export interface Agent {
  /** Of the operator in the world. */
  readonly index: number;
  readonly name: string;
  /** Registered by the vendor: rings the browser softphone. */
  readonly username: string;
  readonly number: TenDigits;
  /** How calls reach them when nobody says otherwise. */
  readonly kind: AgentKind;
  readonly active: boolean;
}

export type AgentKind = 'browser' | 'phone';

/** By which of the two an agent was named. */
export interface AgentName {
  readonly kind: AgentKind;
  /** `crm_username` or `agent_number`. */
  readonly text: string;
}

export interface Agents {
  /** Those who left too. */
  at(operator: number): Agent;
  /** One who is still there. */
  byUsername(username: string): Agent | undefined;
  byNumber(number: TenDigits): Agent | undefined;
  readonly all: readonly Agent[];
  readonly active: readonly Agent[];
}

export function createAgents(operators: readonly Operator[]): Agents {
  const all = operators.map(agentOf);
  const active = all.filter((agent) => agent.active);
  const byUsername = new Map(active.map((agent) => [agent.username, agent]));
  const byNumber = new Map(active.map((agent) => [agent.number, agent]));
  return {
    at(operator) {
      const agent = all[operator];
      if (agent === undefined) throw new RangeError(`There is no agent ${operator}`);
      return agent;
    },
    byUsername: (username) => byUsername.get(username),
    byNumber: (number) => byNumber.get(number),
    all,
    active,
  };
}

/** Every third agent has a telephone instead of a browser. */
const agentOf = ({ index, name, extension, active }: Operator): Agent => ({
  index,
  name,
  username: `agent.${extension}`,
  number: inventedNumber('agent', index),
  kind: index % 3 === 2 ? 'phone' : 'browser',
  active,
});

/** How the vendor names an agent whom it calls in the way that is theirs. */
export const usualName = ({ kind, username, number }: Agent): AgentName => ({
  kind,
  text: kind === 'browser' ? username : number,
});

/** As a client is told at onboarding. */
export const toldAgent = ({ username, number, name, kind }: Agent) => ({
  crm_username: username,
  agent_number: number,
  name,
  kind,
});
