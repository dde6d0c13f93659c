import { type Command, Option } from 'commander';
import { collect, number, wholeNumber } from './options.js';
import { exitCodes, failOnOption, withJudgingOptions } from './run-options.js';

/** `linecheck mock`. */
export function addMock(program: Command, ended: (code: number) => void): void {
  program
    .command('mock')
    .summary('run providers on this machine')
    .description(
      'Runs providers on this machine: the reference provider of the contract, right or with the defect you name, and simulated vendors.',
    )
    .argument(
      '[provider...]',
      'callaider (the reference provider), aircall, clouddialer, callyzer, or all of the simulated vendors',
    )
    .option('-p, --port <n>', 'port to listen on; 0 takes a free one (default: its own)', wholeNumber('--port'))
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--calls <n>', 'calls in its account (default: 1000)', wholeNumber('--calls'))
    .option('--seed <n>', 'another account (default: 1)', wholeNumber('--seed'))
    .option('--fault <name>', 'what shall go wrong; repeatable', collect, [])
    .option('-q, --quiet', 'print the addresses only')
    .optionsGroup('Of the simulated vendors:')
    .option('--days <n>', 'how far back the history goes (default: 30)', number('--days'))
    .option('--now <time>', 'where the clock starts: Unix seconds or ISO 8601 (default: the real time)')
    .option('--scale <n>', 'seconds of the clock in a real second (default: 1)', number('--scale'))
    .option('--paused', 'the clock stands still until it is advanced')
    .option('--profile <name>', "one of the vendor's sets of habits")
    .option('--set <switch=value>', 'one habit; repeatable (see --list-switches)', collect, [])
    .option('--scenario <name>', 'a course of events to live through; repeatable', collect, [])
    .option('--webhook <url>', 'where events are sent from the start; repeatable', collect, [])
    .option('--allow-remote-webhooks', 'send events to other machines, too')
    .option('--limits <on|off|n/s>', 'off: no request is one too many; 60/10: 60 requests in 10 seconds')
    .option('--traffic', 'agents place calls by themselves, where nothing happens without a client (clouddialer)')
    .option('--credential <text>', "the account's credential (default: made from the seed, and printed)")
    .option('--strict-auth', 'refuse other credentials, instead of opening an account for each')
    .optionsGroup('Of the reference provider:')
    .option('-s, --secret <key>', 'the key it expects; better set LINECHECK_SECRET (default: one is made and printed)')
    .option('--personality <name>', 'which valid kind of API it is (default: recommended)')
    .optionsGroup('Lists:')
    .option('--list-faults', 'list every fault; those of the reference provider with the rules they break')
    .option('--list-scenarios', 'list every scenario: what happens, and what a right client does')
    .option('--list-switches', "list the vendors' habits that can be chosen")
    .option('--list-personalities', 'list every personality of the reference provider')
    .addHelpText(
      'after',
      `
Examples:
  $ linecheck mock aircall --scenario token-blocked
  $ linecheck mock clouddialer --scenario lost-push
  $ linecheck mock all --webhook http://127.0.0.1:8080/hooks
  $ linecheck mock callaider --port 4000 --secret demo
  $ linecheck mock callaider --personality fallback --fault contacts-bare-array`,
    )
    .action(async (providers: string[], options) => {
      const { mock } = await import('./commands/mock.js');
      ended(await mock(providers, options));
    });
}

/** `linecheck adapter`. */
export function addAdapter(program: Command, ended: (code: number) => void): void {
  withJudgingOptions(program.command('adapter').summary('prove an adapter over a simulated vendor'))
    .description(
      'Starts a simulated vendor and your adapter over it, lets both live through each scenario of that vendor, and judges what the adapter answers: by the contract, and by what really happened.',
    )
    .argument('<provider>', 'the vendor behind the adapter: aircall, clouddialer or callyzer')
    .option('--start <command>', 'starts your adapter; once for each scenario, always fresh')
    .option('--base-url <url>', 'your adapter runs here already; the simulator takes its usual port and credentials')
    .option('--scenarios <names>', 'all, none, or some of them: outage,token-blocked (default: all; --base-url: none)')
    .addOption(
      new Option('-d, --depth <depth>', 'how much to ask in the first scenario; later ones are asked the essentials')
        .choices(['quick', 'standard', 'thorough'])
        .default('standard'),
    )
    .addOption(failOnOption().default('fail'))
    .option('--seed <n>', 'the same account and the same draws as an earlier run', wholeNumber('--seed'))
    .option('--scale <n>', 'no virtual time: seconds of the clock in a real second', number('--scale'))
    .option('-q, --quiet', 'no progress on stderr')
    .optionsGroup('Of the simulated vendor:')
    .option('--calls <n>', 'calls in its account', wholeNumber('--calls'), 300)
    .option('--days <n>', 'how far back they go', number('--days'), 7)
    .option('--now <time>', 'where the clock starts: Unix seconds or ISO 8601 (default: the real time)')
    .option('--profile <name>', "one of the vendor's sets of habits")
    .option('--set <switch=value>', 'one habit; repeatable (see linecheck mock --list-switches)', collect, [])
    .optionsGroup('With --base-url:')
    .option('--port <n>', "the simulator's port (default: the vendor's usual one)", wholeNumber('--port'))
    .addOption(new Option('-s, --secret <key>', 'the key that your adapter expects; better set LINECHECK_SECRET'))
    .addHelpText(
      'after',
      `
What --start gives your adapter in its environment:
  PORT          where it must listen, on 127.0.0.1
  SECRET_KEY    what X-Secret-Key must be
  PUBLIC_URL    how the vendor reaches it: register webhooks below it (where the vendor has no API for that, events
                come to $PUBLIC_URL/webhook)
  DATA_DIR      an empty folder, for a database
  and the vendor's address and credentials: AIRCALL_BASE_URL, AIRCALL_API_ID, AIRCALL_API_TOKEN; CALLYZER_BASE_URL ...
GET /health with the key must answer 200 within 30 seconds.

Time: a Node adapter needs no change to live by the simulator's clock: Date, timers and timeouts of its process follow it,
and a wait of a minute costs nothing. Others live in real time; --scale runs the vendor's clock faster than theirs, which
suits adapters that take times from answers only. With --base-url time is real, too: set the adapter up once with the
lines that are printed (they are the same each time), start it, then run this.

Examples:
  $ linecheck adapter aircall --start "node server.js"
  $ linecheck adapter callyzer --start "npm start" --scenarios none,rate-storm --report html=adapter.html
  $ linecheck adapter aircall --base-url http://127.0.0.1:8080
${exitCodes}`,
    )
    .action(async (provider: string, options) => {
      const { adapter } = await import('./commands/adapter.js');
      ended(await adapter(provider, options));
    });
}
