import { verdictKinds } from './verdict.js';

const text = { type: 'string' } as const;
const seconds = { type: 'number', minimum: 0 } as const;

/** One line of the matrix: what became of an adapter under a scenario of the provider behind it. */
export const scenarioSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'contract', 'truth', 'requests', 'seconds', 'lived'],
  properties: {
    name: { type: 'string', description: '"none" is the account on a good day' },
    happens: { type: 'string', description: 'what happens' },
    contract: {
      enum: verdictKinds,
      description: 'the hardest verdict of the rules of the contract; skip: none was judged',
    },
    truth: { enum: verdictKinds, description: 'the same of the rules that hold answers against the simulator' },
    requests: { type: 'integer', minimum: 0 },
    seconds: { ...seconds, description: 'real seconds' },
    lived: { ...seconds, description: 'seconds of the clock' },
    longest: {
      type: 'object',
      additionalProperties: false,
      required: ['what', 'seconds'],
      description: 'the answer that took longest by the clock, when it took any of it',
      properties: { what: text, seconds },
    },
    problem: { type: 'string', description: 'what went wrong with the adapter as a process, and what to do' },
    output: { type: 'array', items: text, description: 'the last lines that it wrote' },
  },
} as const;

/** What a run over an adapter tells beside its results. */
export const adapterSchema = {
  type: 'object',
  additionalProperties: false,
  required: ['provider', 'time', 'scenarios'],
  description: 'the run was over an adapter with a simulated provider behind it, once for each scenario',
  properties: {
    provider: text,
    command: { type: 'string', description: 'what started it' },
    time: {
      enum: ['virtual', 'scaled', 'real'],
      description: "virtual: the adapter's clock was the simulator's, and waits cost nothing",
    },
    startedAt: {
      type: 'integer',
      description: 'where the clock stood at the start, in Unix seconds: the same seed and start, the same account',
    },
    scenarios: { type: 'array', items: scenarioSchema },
  },
} as const;
