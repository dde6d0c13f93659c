import { Command, Option } from 'commander';
import { collect, number, wholeNumber } from './options.js';
import { version } from './version.js';

const exitCodes = `
Exit codes:
  0  no rule failed
  1  at least one rule failed, or a waiver is expired, unused or stale
  2  wrong usage, a report that could not be written, or an error of linecheck's own
  3  the run tells too little: the target was not there or was lost on the way, the request cap was reached, nothing could
     be exercised, all of it is waived, no call was there to judge, or evidence does not hold what is asked of it now
  130  interrupted; what was learned is printed`;

/** The command line. Actions load their code when they run, so that --help answers at once. */
export function createProgram(ended: (code: number) => void): Command {
  const program = new Command('linecheck')
    .description(
      'Checks a telephony API against the CallAIder custom telephony contract, and runs the provider offline.',
    )
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('(see: linecheck --help)')
    .addHelpText(
      'after',
      `
Start here:
  $ linecheck demo                                   see a whole run against the embedded provider
  $ export LINECHECK_SECRET=...                      the key your API expects in X-Secret-Key
  $ linecheck check https://api.example.com/calls    judge your API`,
    );
  addCheck(program, ended);
  addDemo(program, ended);
  addJudge(program, ended);
  addReport(program, ended);
  addDiff(program, ended);
  addMock(program, ended);
  addAdapter(program, ended);
  addSelftest(program, ended);
  addRules(program);
  addExplain(program);
  return program;
}

function addCheck(program: Command, ended: (code: number) => void): void {
  withRunOptions(program.command('check').summary('judge an API against the contract'))
    .description(
      'Judges the API at a base URL against the contract: asks it over HTTP, read-only, and tells what does not hold.',
    )
    .argument('<base-url>', 'where the API lives, with its path prefix: https://api.example.com/calls-api')
    .addOption(
      new Option(
        '-s, --secret <key>',
        'the key sent as X-Secret-Key; better set LINECHECK_SECRET: a command line shows in process lists and shell history',
      ),
    )
    .option('--from <time>', 'start of the window to judge: Unix seconds or ISO 8601 (default: found by itself)')
    .option('--to <time>', 'end of the window: Unix seconds or ISO 8601 (default: an hour ago)')
    .option(
      '--truth <url>',
      'the simulator behind an adapter, such as http://127.0.0.1:4010: also judge against what it knows, by its clock',
    )
    .option('--rate <n>', 'requests a second at most (default: 5; loopback: as fast as it answers)', number('--rate'))
    .option('--timeout <seconds>', 'how long one answer may take', number('--timeout'), 60)
    .option(
      '--max-body <mib>',
      'MiB of an answer that are read, 480 at most (default: 128 for calls, 32 for contacts, 1 for others)',
      number('--max-body'),
    )
    .option(
      '--max-requests <n>',
      'requests that may leave in all (default: 100 quick, 300 standard, 1000 thorough; --fuzz <n> adds 2n + 100)',
      wholeNumber('--max-requests'),
    )
    .option('-H, --header <name: value>', 'send another header with every request; repeatable', collect, [])
    .option('--insecure', 'do not check TLS certificates')
    .addHelpText(
      'after',
      `
Examples:
  $ linecheck check http://127.0.0.1:8080 --depth quick
  $ linecheck check https://api.example.com/calls-api --only auth --only CALLS-31
  $ linecheck check $URL --report pretty --report junit=out.xml --report html=run.html
${inActions}
${exitCodes}`,
    )
    .action(async (baseUrl: string, options) => {
      const { check } = await import('./commands/check.js');
      ended(await check(baseUrl, options));
    });
}

function addDemo(program: Command, ended: (code: number) => void): void {
  withRunOptions(program.command('demo').summary('check the embedded provider and print the report'))
    .description(
      'Starts the embedded reference provider on a free loopback port, checks it over HTTP and prints the report.',
    )
    .option('--personality <name>', 'which valid kind of API the provider is', 'recommended')
    .option('--fault <name>', 'a defect the provider shall have; repeatable', collect, [])
    .option('--calls <n>', 'calls in its account', wholeNumber('--calls'), 1000)
    .addHelpText(
      'after',
      `
Example, a run that finds something:
  $ linecheck demo --fault times-in-milliseconds
${exitCodes}`,
    )
    .action(async (options) => {
      const { demo } = await import('./commands/demo.js');
      ended(await demo(options));
    });
}

/** Options of everything that runs the suite. */
function withRunOptions(command: Command): Command {
  return withJudgingOptions(command)
    .addOption(
      new Option('-d, --depth <depth>', 'how much time to spend for how much certainty')
        .choices(['quick', 'standard', 'thorough'])
        .default('standard'),
    )
    .addOption(failOnOption().default('fail'))
    .option('--seed <n>', 'repeat the draws of an earlier run', wholeNumber('--seed'))
    .option(
      '--fuzz <n>',
      'also ask <n> generated requests for calls, 1 to 1000; what fails is made as small as it goes',
    )
    .option('--evidence <file>', 'keep every exchange whole in this file (gzip)')
    .option('-q, --quiet', 'no progress on stderr');
}

/** Options of everything that judges. */
function withJudgingOptions(command: Command): Command {
  return command
    .addOption(reportOption())
    .option(
      '-o, --only <selector>',
      'judge only this area, rule or clause: auth, auth/contacts-needs-key, AUTH-3; repeatable',
      collect,
      [],
    )
    .option('--skip <selector>', 'leave this area, rule or clause out; repeatable', collect, [])
    .option('--allow-empty', 'accept an account without calls: exit 0 instead of 3')
    .option('--waivers <file>', 'YAML list of rules that may fail for now: rule, owner, reason, expires');
}

const failOnOption = () => new Option('--fail-on <verdict>', 'what makes the run fail').choices(['fail', 'warn']);

const reportOption = () =>
  new Option(
    '-r, --report <format[=file]>',
    'pretty, json, junit, html, markdown, sarif or github, to stdout or a file; repeatable',
  )
    .argParser(collect)
    .default([], 'pretty');

const inActions = `
In GitHub Actions (GITHUB_ACTIONS=true) each failed or warned rule becomes an annotation behind the pretty report on stdout,
and the Markdown is appended to the job's summary ($GITHUB_STEP_SUMMARY). Name --report github or --report markdown
to send that one elsewhere.`;

function addJudge(program: Command, ended: (code: number) => void): void {
  withJudgingOptions(program.command('judge').summary('judge a recorded run again'))
    .description(
      'Judges the run in an evidence file by the rules of this version, without a network. What no option says is as it was in the run.',
    )
    .argument('<evidence>', 'what linecheck check --evidence <file> wrote')
    .addOption(failOnOption())
    .addHelpText(
      'after',
      `
Examples:
  $ linecheck check https://api.example.com/calls-api --evidence run.gz
  $ linecheck judge run.gz
  $ linecheck judge run.gz --only calls --fail-on warn --report json=again.json
${exitCodes}`,
    )
    .action(async (file: string, options) => {
      const { judge } = await import('./commands/judge.js');
      ended(await judge(file, options));
    });
}

function addDiff(program: Command, ended: (code: number) => void): void {
  program
    .command('diff')
    .summary('tell what changed between two runs')
    .description(
      'Compares two saved runs, rule by rule: what newly fails, what is fixed, what became unclear; and first of all what else may be the cause.',
    )
    .argument('<before>', 'what --report json or --evidence wrote')
    .argument('<after>', 'the later run')
    .option('--json', 'as JSON (linecheck/diff@1)')
    .addHelpText(
      'after',
      `
Example:
  $ linecheck diff monday.json friday.json

Exit codes:
  0  nothing newly fails; what failed before may still fail
  1  a rule newly fails: one that failed in the later run and not in the earlier
  2  wrong usage, or a file that holds no run
  3  nothing newly fails, but the later run could not judge the API: its verdict is inconclusive or error`,
    )
    .action(async (before: string, after: string, options) => {
      const { diff } = await import('./commands/diff.js');
      ended(await diff(before, after, options));
    });
}

function addReport(program: Command, ended: (code: number) => void): void {
  program
    .command('report')
    .summary('render a saved run')
    .description('Renders the run in a JSON report or an evidence file, without asking the target again.')
    .argument('<run.json>', 'what --report json or --evidence wrote; - reads stdin')
    .addOption(reportOption())
    .addHelpText(
      'after',
      `
Examples:
  $ linecheck report run.json
  $ linecheck report run.json --report html=run.html --report sarif=run.sarif
  $ linecheck report run.evidence.gz --report markdown

Exit codes:
  0  rendered, whatever the verdict of the run
  2  wrong usage, or a file that holds no run`,
    )
    .action(async (file: string, options) => {
      const { report } = await import('./commands/report.js');
      ended(await report(file, options));
    });
}

function addMock(program: Command, ended: (code: number) => void): void {
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

function addAdapter(program: Command, ended: (code: number) => void): void {
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

function addSelftest(program: Command, ended: (code: number) => void): void {
  program
    .command('selftest')
    .summary('prove the rules on this machine')
    .description(
      'Checks every right API and every fault of the reference provider, offline and on all cores: no right one may turn red, each fault must be caught by the rule it names.',
    )
    .option('--rule <rule>', 'only what can turn this rule red')
    .option('--seeds <n>', 'accounts to check each right API with', wholeNumber('--seeds'), 1)
    .option('-q, --quiet', 'no progress on stderr')
    .addHelpText(
      'after',
      `
Examples:
  $ linecheck selftest
  $ linecheck selftest --rule contacts/id-is-string
  $ linecheck selftest --seeds 20

Exit codes:
  0  every fault was caught by every rule it names, and no right API turned red
  1  a fault was missed, a right API was told off, or linecheck itself failed
  2  wrong usage
  3  nothing was proven: no fault turns the rule red`,
    )
    .action(async (options) => {
      const { selftest } = await import('./commands/selftest.js');
      ended(await selftest(options));
    });
}

function addRules(program: Command): void {
  program
    .command('rules')
    .summary('list the rules')
    .description('Lists the rules with the clauses they decide.')
    .argument('[selector...]', 'only these areas, rules or clauses')
    .option('--json', 'as JSON')
    .action(async (selectors: string[], options) => {
      const { rules } = await import('./commands/rules.js');
      rules(selectors, options);
    });
}

function addExplain(program: Command): void {
  program
    .command('explain')
    .summary('tell all about a rule or a clause')
    .description(
      'Tells what a rule or a clause asks, why, what to do about it, and which fault of the provider shows it.',
    )
    .argument('<rule-or-clause>', 'such as calls/start-time-in-seconds or CALLS-31')
    .action(async (name: string) => {
      const { explain } = await import('./commands/explain.js');
      await explain(name);
    });
}
