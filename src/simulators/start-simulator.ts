import { isChecker } from '../../mocks/kit/http/is-checker.js';
import type { Listening } from '../../mocks/kit/listen.js';
import type { Simulator } from '../../mocks/kit/simulator.js';
import { version } from '../version.js';
import type { SimulatorKind, StartOptions } from './catalogue.js';

export interface Started {
  readonly kind: SimulatorKind;
  readonly simulator: Simulator;
  readonly url: string;
  readonly info: SimulatorInfo;
}

/** The part of `GET /__linecheck/info` that is printed. */
export interface SimulatorInfo {
  readonly baseUrl: string;
  readonly profile: string;
  readonly seed: number;
  readonly calls: number;
  readonly credentials: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

/** Creates a simulator and lets it listen. Throws as its factory and `listen` do; then nothing is left open. */
export async function startSimulator(
  kind: SimulatorKind,
  options: StartOptions,
  where: { readonly port: number; readonly host: string },
): Promise<Started> {
  const simulator = await kind.create({ version, spares: isChecker, ...options });
  let listening: Listening;
  try {
    listening = await simulator.listen(where);
  } catch (error) {
    await simulator.close();
    throw error;
  }
  const { url } = listening;
  const answer = await simulator.fetch(new Request(`${url}/__linecheck/info`));
  return { kind, simulator, url, info: (await answer.json()) as SimulatorInfo };
}
