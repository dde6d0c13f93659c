import { gzipSync } from 'node:zlib';
import type { Scenario, Stage } from './scenario.js';
import { always } from './servers.js';

/** A quick run of the reference provider with these files to write. */
const writing =
  (...more: readonly string[]): Scenario['args'] =>
  async ({ reference }) => ['check', await reference(), '--depth', 'quick', ...more];

const toFolder =
  (option: string, prefix = ''): Scenario['args'] =>
  async (stage) => ['check', await stage.reference(), option, `${prefix}${stage.file('.')}`];

/** Its result cannot be kept. */
export const outputs: readonly Scenario[] = [
  {
    name: 'a report in the place of a folder',
    args: toFolder('--report', 'json='),
    code: 2,
    says: /it is a directory/,
  },
  { name: 'evidence in the place of a folder', args: toFolder('--evidence'), code: 2, says: /it is a directory/ },
  {
    name: 'a report in a folder that is a file',
    args: async ({ reference, file }) => [
      'check',
      await reference(),
      '--report',
      `junit=${file('plain', 'x')}/out.xml`,
    ],
    code: 2,
    says: /Cannot write .*out\.xml/,
  },
  {
    name: 'a report to a full disk',
    args: writing('--report', 'json=/dev/full'),
    code: 2,
    says: /\/dev\/full: ENOSPC/,
  },
  { name: 'evidence to a full disk', args: writing('--evidence', '/dev/full'), code: 2, says: /\/dev\/full: ENOSPC/ },
  {
    name: 'a report where nothing can be made',
    args: writing('--report', 'html=/proc/linecheck/run.html'),
    code: 2,
    says: /Cannot write \/proc/,
  },
  {
    name: 'two reports in one file',
    args: async ({ reference, file }) => {
      const both = file('both');
      return ['check', await reference(), '--report', `json=${both}`, '--report', `junit=${both}`];
    },
    code: 2,
    says: /Two things would be written/,
  },
  {
    name: 'two reports on stdout',
    args: writing('--report', 'json', '--report', 'junit'),
    code: 2,
    says: /Two reports on stdout/,
  },
  {
    name: 'a saved run rendered to a full disk',
    args: async (stage) => ['report', await savedRun(stage), '--report', 'html=/dev/full'],
    code: 2,
    says: /ENOSPC/,
  },
];

async function savedRun({ reference, file, first }: Stage): Promise<string> {
  const saved = file('run.json');
  await first('check', await reference(), '--depth', 'quick', '--report', `json=${saved}`);
  return saved;
}

async function evidence({ reference, file, first }: Stage, ...more: readonly string[]): Promise<string> {
  const saved = file('run.gz');
  await first('check', await reference(), '--depth', 'quick', '--evidence', saved, ...more);
  return saved;
}

/** Evidence changed by hand. */
const changed =
  (change: (text: string) => string): Scenario['args'] =>
  async (stage) => {
    const { readFileSync } = await import('node:fs');
    const { gunzipSync } = await import('node:zlib');
    const text = gunzipSync(readFileSync(await evidence(stage))).toString();
    return ['judge', stage.file('changed.gz', gzipSync(change(text)))];
  };

const withParts = (text: string, parts: (evidence: Record<string, unknown>) => Record<string, unknown>): string => {
  const whole = JSON.parse(text) as Record<string, unknown>;
  return JSON.stringify({ ...whole, ...parts(whole) });
};

/** What it is given holds nothing. */
export const inputs: readonly Scenario[] = [
  { name: 'empty evidence', args: ({ file }) => ['judge', file('empty.gz', '')], code: 2, says: /it is empty/ },
  { name: 'no evidence', args: ({ file }) => ['judge', file('none.gz')], code: 2, says: /Cannot read/ },
  {
    name: 'nothing packed',
    args: ({ file }) => ['judge', file('packed.gz', gzipSync(''))],
    code: 2,
    says: /is not JSON/,
  },
  {
    name: 'evidence of another suite',
    args: changed((text) => withParts(text, ({ run }) => ({ run: { ...(run as object), suite: 'aircall' } }))),
    code: 2,
    says: /"aircall"/,
  },
  {
    name: 'evidence of a later version',
    args: changed((text) => text.replace('evidence@1', 'evidence@2')),
    code: 2,
    says: /evidence@2/,
  },
  {
    name: 'evidence without exchanges',
    args: changed((text) => withParts(text, () => ({ exchanges: [] }))),
    code: 3,
    says: /does not hold/,
  },
  {
    name: 'evidence of which half is gone',
    args: changed((text) => withParts(text, ({ exchanges }) => ({ exchanges: (exchanges as unknown[]).slice(0, 3) }))),
    code: 3,
    says: /INCONCLUSIVE/,
  },
  {
    name: 'evidence that was cut',
    args: async (stage) => {
      const { readFileSync } = await import('node:fs');
      return ['judge', stage.file('cut.gz', readFileSync(await evidence(stage)).subarray(0, -2000))];
    },
    code: 2,
    says: /cannot be unpacked/,
  },
  {
    name: 'evidence judged by no rule',
    args: async (stage) => ['judge', await evidence(stage), '--only', 'nothing'],
    code: 2,
    says: /No rule, area or clause/,
  },
  {
    name: 'evidence judged by what was not asked',
    args: async (stage) => ['judge', await evidence(stage, '--only', 'health'), '--only', 'auth,health'],
    code: 3,
    says: /the evidence does not hold all that is asked now/,
  },
  {
    name: 'a report in the place of evidence',
    args: async (stage) => ['judge', await savedRun(stage)],
    code: 2,
    says: /is no evidence/,
  },

  {
    name: 'diff of what is no run',
    args: ({ file }) => ['diff', file('a.json', '{}'), file('b.json', '[]')],
    code: 2,
    says: /holds no run/,
  },
  {
    name: 'diff of one run alone',
    args: ({ file }) => ['diff', file('a.json', '{}')],
    code: 2,
    says: /missing required argument/,
  },
  {
    name: 'diff with a run that reached nothing',
    args: async (stage) => {
      const nothing = stage.file('nothing.json');
      await stage.first('check', 'http://127.0.0.1:1', '--report', `json=${nothing}`);
      return ['diff', await savedRun(stage), nothing];
    },
    code: 3,
    says: /INCONCLUSIVE/,
  },
  {
    name: 'a saved run that was cut',
    args: async (stage) => {
      const { readFileSync } = await import('node:fs');
      return ['report', stage.file('cut.json', readFileSync(await savedRun(stage)).subarray(0, 5000))];
    },
    code: 2,
    says: /it is not JSON/,
  },

  {
    name: 'a waiver for everything that fails',
    args: async ({ serve, file }) => {
      const waivers = file('all.yaml', waiver('contacts/lists-operators'));
      return ['check', await serve(always(200, '{}')), '--only', 'contacts/lists-operators', '--waivers', waivers];
    },
    code: 3,
    says: /all that could be judged is waived/,
  },
  {
    name: 'an empty waiver file waives nothing',
    args: async ({ serve, file }) => [
      'check',
      await serve(always(200, '{}')),
      '--only',
      'contacts',
      '--waivers',
      file('none.yaml', ''),
    ],
    code: 1,
    says: /NOT CONFORMANT/,
  },
  {
    name: 'a waiver file that is not there',
    args: async ({ reference, file }) => ['check', await reference(), '--waivers', file('none.yaml')],
    code: 2,
    says: /Cannot read .*none\.yaml/,
  },
  {
    name: 'a folder for waivers',
    args: async ({ reference, file }) => ['check', await reference(), '--waivers', file('.')],
    code: 2,
    says: /Cannot read/,
  },
  {
    name: 'waivers that are no list',
    args: async ({ reference, file }) => [
      'check',
      await reference(),
      '--waivers',
      file('odd.yaml', 'everything: true'),
    ],
    code: 2,
    says: /a list of waivers is wanted/,
  },
];

const waiver = (rule: string): string =>
  `- { rule: ${rule}, owner: telephony team, reason: for now, expires: 2999-12-31 }\n`;
