import { type Command, Option } from 'commander';
import { collect, wholeNumber } from './options.js';

/** How a run may end, for the foot of a command's help. */
export const exitCodes = `
Exit codes:
  0  no rule failed
  1  at least one rule failed, or a waiver is expired, unused or stale
  2  wrong usage, a report that could not be written, or an error of linecheck's own
  3  the run tells too little: the target was not there or was lost on the way, the request cap was reached, nothing could
     be exercised, all of it is waived, no call was there to judge, or evidence does not hold what is asked of it now
  130  interrupted; what was learned is printed`;

/** Options of everything that runs the suite. */
export function withRunOptions(command: Command): Command {
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
export function withJudgingOptions(command: Command): Command {
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

export const failOnOption = () =>
  new Option('--fail-on <verdict>', 'what makes the run fail').choices(['fail', 'warn']);

export const reportOption = () =>
  new Option(
    '-r, --report <format[=file]>',
    'pretty, json, junit, html, markdown, sarif or github, to stdout or a file; repeatable',
  )
    .argParser(collect)
    .default([], 'pretty');
