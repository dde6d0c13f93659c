// @ts-check

/** @import { Agent, Directory } from './types.js' */

/**
 * The agents, each under the name by which calls usually name them. CloudDialer has no list of them.
 * @param {Agent[]} agents
 * @returns {Directory}
 */
export function createDirectory(agents) {
  const byName = new Map(
    agents.flatMap((agent) => [agent.crm_username, agent.agent_number].map((name) => [name, agent])),
  );
  return {
    // Those who left, too: their calls are still told.
    contacts: agents.map((agent) => ({ id: idOf(agent), phone: agent.agent_number, name: agent.name })),
    operatorOf(name) {
      const agent = byName.get(name);
      if (agent === undefined) return { operatorId: name, operatorName: name, operatorNumber: name };
      return { operatorId: idOf(agent), operatorName: agent.name, operatorNumber: agent.agent_number };
    },
  };
}

/** @param {Agent} agent */
const idOf = ({ kind, crm_username, agent_number }) => (kind === 'phone' ? agent_number : crm_username);
