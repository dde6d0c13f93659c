import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { callStatusSchema } from './call-status.js';
import { initiatedSchema, initiateSchema, legQueuedSchema, participantSchema } from './initiate.js';
import { phonePushSchema, pushSchema, softphonePushSchema, unionPushSchema } from './push.js';
import { refusalSchema } from './refusal.js';

const ajv = new Ajv({ strict: false });

test.each(
  Object.entries({
    callStatusSchema,
    initiateSchema,
    initiatedSchema,
    legQueuedSchema,
    participantSchema,
    phonePushSchema,
    pushSchema,
    refusalSchema,
    softphonePushSchema,
    unionPushSchema,
  }),
)('%s is a schema, and not one of everything', (_name, schema) => {
  const validate = ajv.compile(schema);
  expect([validate({}), validate(null), validate('')]).toEqual([false, false, false]);
});

/** As the vendor's reference shows it, with its ids written out. */
const status = {
  status: 'success',
  call_id: '5deb67aa-d54d-4536-9a25-a29813b3bddd',
  uuid: 'your-own-call-id',
  call_status: 'ANSWER',
  duration: 42,
  recording_url: 'https://api.clouddialer.in/recordings/crm_0123456789abcdef01234567.wav',
  start_time: '2026-07-03T10:00:00Z',
  end_time: null,
  legs: [
    { role: 'agent', number: 'agent.017', status: 'JOINED' },
    { role: 'destination', number: '9876543210', status: 'JOINED' },
  ],
};

test.each([
  ['as documented', {}, true],
  ['over', { end_time: '2026-07-03T10:02:30Z' }, true],
  ['an outcome that there is not', { call_status: 'ANSWERED' }, false],
  ['British spelling', { call_status: 'CANCELLED' }, false],
  ['Unix seconds', { start_time: 1_783_072_800 }, false],
  ['a field too many', { direction: 'outbound' }, false],
  ['no end_time', { end_time: undefined }, false],
])('a status %s', (_what, over, isValid) => {
  expect(ajv.validate(callStatusSchema, JSON.parse(JSON.stringify({ ...status, ...over })))).toBe(isValid);
});

const push = {
  call_id: '5deb67aa-d54d-4536-9a25-a29813b3bddd',
  uuid: 'your-own-call-id',
  status: 'ANSWER',
  duration: 150,
  customer_number: '9876543210',
  start_time: '2026-07-03T10:00:00Z',
  end_time: '2026-07-03T10:02:30Z',
  recording_url: null,
};
const softphone = { crm_username: 'agent.017', call_type: 'browser', disposition: 'CRM_CALL' };
const phone = { agent_number: '9876543211', direction: 'outbound' };

test.each([
  ['the softphone form', softphone, [true, false, false]],
  ['the telephone form', phone, [false, true, false]],
  ['both', { ...softphone, ...phone }, [false, false, true]],
  ['neither', {}, [false, false, false]],
  ['a call that goes on', { ...softphone, status: 'INITIATED' }, [false, false, false]],
])('a push with %s', (_what, over, expected) => {
  const schemas = [softphonePushSchema, phonePushSchema, unionPushSchema];
  expect(schemas.map((schema) => ajv.validate(schema, { ...push, ...over }))).toEqual(expected);
});
