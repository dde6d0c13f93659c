import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createReference, type ReferenceOptions } from '../../mocks/callaider/index.js';
import { forward, SECRET, serve, serveRaw, serveSecure } from '../fixtures.js';
import { runLinecheck } from '../run-linecheck.js';
import { inputs, outputs } from './files.js';
import type { Scenario, Stage } from './scenario.js';
import { selections } from './selection.js';
import type { Serving } from './servers.js';
import { targets } from './targets.js';

let said = '';
beforeEach(() => {
  said = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation(((text: string, done?: unknown) => {
      said += text;
      if (typeof done === 'function') done();
      return true;
    }) as typeof process.stdout.write);
  }
  vi.stubEnv('LINECHECK_SECRET', SECRET);
  vi.stubEnv('GITHUB_ACTIONS', '');
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true });
});

const run = (...args: readonly string[]): Promise<number> => runLinecheck(['node', 'linecheck', ...args]);

function stage(): Stage {
  const room = mkdtempSync(join(tmpdir(), 'linecheck-vacuity-'));
  rooms.push(room);
  const reference = async (options: ReferenceOptions = {}) => {
    const provider = createReference({ secret: SECRET, calls: 100, ...options });
    onTestFinished(() => provider.close());
    return (await provider.listen({ port: 0 })).url;
  };
  return {
    file(name, content) {
      const path = join(room, name);
      if (content !== undefined) writeFileSync(path, content);
      return path;
    },
    serve(serving: Serving) {
      if ('http' in serving) return serve(serving.http);
      return 'https' in serving ? serveSecure(serving.https) : serveRaw(serving.raw);
    },
    reference,
    async replacedAfter(requests, instead) {
      const alive = await reference();
      let asked = 0;
      return serve((request, response) => {
        asked += 1;
        if (asked > requests) instead(request, response);
        else forward(alive, request, response);
      });
    },
    async first(...args) {
      await run(...args);
      said = '';
    },
  };
}

describe.each<[string, readonly Scenario[]]>([
  ['nothing is left to ask about', selections],
  ['what answers is not the API', targets(SECRET)],
  ['the result is lost', outputs],
  ['what is given holds nothing', inputs],
])('no run in which %s ends with 0', (_kind, scenarios) => {
  test.each(scenarios)('$name', async ({ args, code, says }) => {
    const ended = await run(...(await args(stage())));
    expect(said).toMatch(says);
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(said).not.toContain(SECRET);
    expect(said).not.toContain(encodeURIComponent(SECRET));
    expect(ended).toBe(code);
  });
});
