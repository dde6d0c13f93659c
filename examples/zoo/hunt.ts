import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { aircall } from './aircall/index.js';
import { callyzer } from './callyzer/index.js';
import { clouddialer } from './clouddialer/index.js';

/**
 * Has `linecheck adapter` look at each of the wrong adapters, and tells which of them it catches and explains. Wants a
 * build: `npm run zoo`, or some of it: `npm run zoo -- callyzer tells-milliseconds`.
 */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SEED = '1';
/** A Monday noon: the same account each time. */
const NOW = '2026-01-05T12:00:00Z';
const AT_ONCE = 2;
const providers = { aircall, callyzer, clouddialer };

interface Result {
  readonly rule: string;
  readonly verdict: string;
  readonly findings?: readonly object[];
}
type Beast = (typeof aircall | typeof callyzer | typeof clouddialer)[number];

async function hunt(provider: string, { name, scenario, explained }: Beast) {
  const start = `node examples/zoo/server.js ${provider} ${name}`;
  const options = ['--start', start, '--scenarios', scenario, '--seed', SEED, '--now', NOW, '-q', '-r', 'json'];
  const child = spawn(process.execPath, ['dist/src/cli.js', 'adapter', provider, ...options], { cwd: ROOT });
  const [report, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  if (!report.startsWith('{')) return { red: [], isExplained: false, errors };
  const results: readonly Result[] = JSON.parse(report).results;
  const red = results.filter(({ verdict }) => verdict === 'fail');
  const isExplained = red.some(({ findings }) => explained.test(JSON.stringify(findings)));
  return { red: red.map(({ rule }) => rule), isExplained, errors };
}

const [only, ...names] = process.argv.slice(2);
const wanted = Object.entries(providers)
  .filter(([provider]) => only === undefined || provider === only)
  .flatMap(([provider, beasts]) => beasts.map((beast: Beast) => ({ provider, beast })))
  .filter(({ beast }) => names.length === 0 || names.includes(beast.name));
const all = wanted.length;
let [caught, explained] = [0, 0];

async function huntOn(): Promise<void> {
  for (let next = wanted.shift(); next !== undefined; next = wanted.shift()) {
    const { provider, beast } = next;
    const { red, isExplained, errors } = await hunt(provider, beast);
    caught += red.length > 0 ? 1 : 0;
    explained += isExplained ? 1 : 0;
    const standing = isExplained ? 'explained' : red.length > 0 ? 'caught, NOT EXPLAINED' : 'NOT CAUGHT';
    console.log(`${provider} ${beast.name} [${beast.scenario}]: ${standing}  ${red.join(' ') || errors.slice(-500)}`);
  }
}

await Promise.all(Array.from({ length: AT_ONCE }, huntOn));
console.log(`${caught} of ${all} caught, ${explained} explained; seed ${SEED}, now ${NOW}`);
process.exitCode = explained === all ? 0 : 1;
