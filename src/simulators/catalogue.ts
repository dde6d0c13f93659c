import type { Simulator } from '../../mocks/kit/simulator.js';
import type { SimulatorOptions } from '../../mocks/kit/simulator-options.js';

/** What every simulator may be started with from the command line. */
export interface StartOptions extends SimulatorOptions {
  readonly profile?: string;
  /** Freedoms of the provider, by name. */
  readonly switches?: Readonly<Record<string, unknown>>;
  /** Agents place calls by themselves, at vendors where nothing happens without a client. */
  readonly traffic?: boolean;
}

/** A vendor that can be simulated. */
export interface SimulatorKind {
  readonly name: string;
  readonly title: string;
  readonly port: number;
  /** Loads the provider only now. Throws as its factory does, for options that cannot be. */
  create(options: StartOptions): Promise<Simulator>;
  /** What each freedom means, and its value for each profile. */
  switches(): Promise<Readonly<Record<string, SwitchStory>>>;
}

export interface SwitchStory {
  readonly about: string;
}

/** In the order in which `mock all` starts them. */
export const simulatorKinds: readonly SimulatorKind[] = [
  {
    name: 'aircall',
    title: 'Aircall',
    port: 4010,
    async create(options) {
      const { createAircall } = await import('../../mocks/aircall/index.js');
      // Names and values are checked by the factory: what stands here came from a command line.
      return createAircall(options as Parameters<typeof createAircall>[0]) as Simulator;
    },
    switches: async () => (await import('../../mocks/aircall/index.js')).switchTable,
  },
  {
    name: 'clouddialer',
    title: 'CloudDialer',
    port: 4020,
    async create(options) {
      const { createCloudDialer } = await import('../../mocks/clouddialer/index.js');
      return createCloudDialer(options as Parameters<typeof createCloudDialer>[0]) as Simulator;
    },
    switches: async () => (await import('../../mocks/clouddialer/index.js')).switchTable,
  },
  {
    name: 'callyzer',
    title: 'Callyzer',
    port: 4030,
    async create(options) {
      const { createCallyzer } = await import('../../mocks/callyzer/index.js');
      return createCallyzer(options as Parameters<typeof createCallyzer>[0]) as Simulator;
    },
    switches: async () => (await import('../../mocks/callyzer/index.js')).switchTable,
  },
];
