import { describe, expect, test } from 'vitest';
import { UnknownNameError } from '../kit/names.js';
import { OptionError } from '../kit/option-error.js';
import { anAircall } from './fixtures.js';
import { profiles, readSwitches, type Switches, switchTable } from './switches.js';

describe.each(profiles)('the profile %s', (profile) => {
  test('takes each of its own values', () => {
    const values = readSwitches(profile);
    expect(readSwitches(profile, values)).toEqual(values);
    expect(Object.keys(values)).toEqual(Object.keys(switchTable));
  });
});

test('the profiles differ where the sources do', () => {
  const [legacy, current] = [readSwitches('legacy'), readSwitches('current')];
  const differ = Object.keys(switchTable).filter(
    (name) => legacy[name as keyof Switches] !== current[name as keyof Switches],
  );
  expect(differ).toEqual([
    'rate.limit',
    'calls.outboundTeams',
    'calls.rewriteAfterEnd',
    'recording.ttl',
    'webhook.disableAfter',
  ]);
});

test.each([
  [{ 'rate.limits': 5 }, UnknownNameError],
  [{ 'rate.limit': 0 }, OptionError],
  [{ 'rate.limit': 1.5 }, OptionError],
  [{ 'rate.headers': 'sometimes' }, OptionError],
  [{ 'links.keepFetch': 1 }, OptionError],
])('%j is refused', (set, kind) => {
  expect(() => anAircall({ switches: set as Partial<Switches> })).toThrow(kind);
});

test('an unknown profile is refused', () => {
  expect(() => anAircall({ profile: 'newest' as never })).toThrow(UnknownNameError);
});
