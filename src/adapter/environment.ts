import { CLOCK_VARIABLE } from './time/wire.js';

export interface Surroundings {
  readonly port: number;
  readonly secret: string;
  /** Where the provider's webhooks reach the adapter. */
  readonly publicUrl: string;
  /** An empty folder. */
  readonly dataDir: string;
  /** The provider's lines, as `linecheck mock` prints them. */
  readonly provider: Readonly<Record<string, string>>;
  /** Where Node processes get their time from; absent: theirs is the machine's. */
  readonly clock?: string;
}

/** What an adapter is told by its environment, beside what is there already. */
export function environmentFor({ port, secret, publicUrl, dataDir, provider, clock }: Surroundings): Variables {
  const { LINECHECK_SECRET: _own, ...inherited } = process.env;
  return {
    ...inherited,
    PORT: String(port),
    SECRET_KEY: secret,
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    ...provider,
    ...(clock === undefined ? {} : { [CLOCK_VARIABLE]: clock, NODE_OPTIONS: withPreload(process.env.NODE_OPTIONS) }),
  };
}

type Variables = Readonly<Record<string, string | undefined>>;

/** Loads the clock's time first, whatever else is loaded before the adapter. */
function withPreload(given: string | undefined): string {
  const isSource = import.meta.url.endsWith('.ts');
  const preload = new URL(isSource ? '../virtual-time.ts' : '../virtual-time.js', import.meta.url).href;
  // From the sources Node needs help to read them.
  const helped = isSource ? [`--import=${import.meta.resolve('tsx')}`] : [];
  return [...helped, `--import=${preload}`, given ?? ''].join(' ').trim();
}
