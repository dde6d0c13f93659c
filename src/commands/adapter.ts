import { randomBytes } from 'node:crypto';
import { adapterReport } from '../adapter/adapter-report.js';
import { runAll } from '../adapter/run-all.js';
import { runAttached } from '../adapter/run-attached.js';
import type { ScenarioRun } from '../adapter/run-scenario.js';
import { scenariosFrom } from '../adapter/scenario-names.js';
import { tellScenario, tellSurroundings } from '../adapter/tell.js';
import { LinecheckError } from '../errors.js';
import { exitCode, INTERRUPTED } from '../exit-code.js';
import { actionsOf } from '../github-actions.js';
import { createRedactor } from '../probe/redact.js';
import { createProgress } from '../progress.js';
import { readSecret } from '../secret.js';
import { kindNamed } from '../simulators/kind-named.js';
import { openSinks } from '../sinks.js';
import { baseUrl } from '../target.js';
import { type AdapterFlags, judgingFrom, seedFrom, startOptionsFrom, waiversFrom } from './adapter-flags.js';

/** `linecheck adapter <provider>`: the simulator, the adapter over it, every scenario, one report. @returns the exit code */
export async function adapter(provider: string, flags: AdapterFlags): Promise<number> {
  const kind = kindNamed(provider);
  const target = assertSensible(flags);
  const secret =
    target === undefined
      ? randomBytes(18).toString('base64url')
      : readSecret(flags.secret, process.env.LINECHECK_SECRET).secret;
  const seed = seedFrom(flags);
  const waivers = waiversFrom(flags);
  const sinks = openSinks(flags.report, undefined, { actions: actionsOf(process.env) });
  const settings = judgingFrom(flags, secret, seed);
  // One account for adapters that are set up once, another one each time for those that are started here.
  const simulator = startOptionsFrom(flags, target === undefined ? seed : (flags.seed ?? 1));
  const names = await scenariosFrom(flags.scenarios, kind, target === undefined ? 'all' : 'none');
  const redactor = createRedactor(secret);

  return untilInterrupted(async (signal) => {
    const startedAt = Date.now();
    // Elsewhere than on a terminal a line for each scenario is enough.
    const progress = createProgress(process.stderr, flags.quiet === true || !process.stderr.isTTY);
    const say = (text: string): void => void (flags.quiet === true || process.stderr.write(`${text}\n`));
    let count = 0;
    const done = (run: ScenarioRun, of: number): void => {
      progress.done();
      count += 1;
      say(tellScenario(run, count, of));
    };
    const common = {
      kind,
      simulator,
      settings,
      ...(flags.scale === undefined ? {} : { scale: flags.scale }),
      signal,
      progress,
      done,
    };
    const runs =
      target === undefined
        ? await runAll(names, { ...common, command: flags.start ?? '' })
        : await runAttached(names, {
            ...common,
            baseUrl: target,
            port: flags.port ?? kind.port,
            started: (started) => say(tellSurroundings(started, target)),
          });
    progress.done();
    const report = adapterReport(runs, {
      provider: kind.name,
      ...(flags.start === undefined ? {} : { command: flags.start }),
      target: target ?? 'http://127.0.0.1',
      startedAt,
      durationMs: Date.now() - startedAt,
      seed,
      depth: flags.depth,
      failOn: flags.failOn,
      waivers,
      interrupted: signal.aborted,
      redact: (text) => redactor.redact(text),
    });
    await sinks.write(report);
    return exitCode(report);
  });
}

/** @returns the adapter's address when somebody else has started it. @throws LinecheckError `usage` */
function assertSensible({ start, baseUrl: given, port, secret }: AdapterFlags): string | undefined {
  if (start !== undefined && given !== undefined) {
    throw new LinecheckError('usage', '--start and --base-url cannot go together', {
      hint: 'linecheck starts the adapter with --start, or takes the one that runs at --base-url.',
    });
  }
  if (start === undefined && given === undefined) {
    throw new LinecheckError('usage', 'Which adapter?', {
      hint: 'Say how to start it: --start "node server.js"; or where it runs: --base-url http://127.0.0.1:8080',
    });
  }
  if (start !== undefined && (port !== undefined || secret !== undefined)) {
    throw new LinecheckError('usage', `--${port === undefined ? 'secret' : 'port'} goes with --base-url only`, {
      hint: 'An adapter that is started here is told everything by its environment: see linecheck adapter --help',
    });
  }
  return given === undefined ? undefined : baseUrl(given);
}

/** Ctrl-C ends the run early and tidily, a second one at once. */
async function untilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const interruption = new AbortController();
  const interrupt = (): void => {
    if (interruption.signal.aborted) process.exit(INTERRUPTED);
    interruption.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    return await run(interruption.signal);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
