import { Command, Option } from 'commander';
import { collect, number, wholeNumber } from './options.js';
import { exitCodes, failOnOption, reportOption, withJudgingOptions, withRunOptions } from './run-options.js';
import { addAdapter, addMock } from './simulator-commands.js';
import { version } from './version.js';

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
