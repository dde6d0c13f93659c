import { expect, test } from 'vitest';
import { placeOf } from './place.js';

test.each([
  ['http://localhost:4010', 'loopback'],
  ['http://LOCALHOST.', 'loopback'],
  ['http://pbx.localhost', 'loopback'],
  ['http://127.0.0.1', 'loopback'],
  ['http://127.255.255.255/api', 'loopback'],
  ['http://0.0.0.0:8080', 'loopback'],
  ['http://[::1]:8080', 'loopback'],
  ['http://[::ffff:127.0.0.1]', 'loopback'],
  ['http://2130706433', 'loopback'],
  ['http://10.0.0.1', 'private'],
  ['http://172.15.255.255', 'public'],
  ['http://172.16.0.0', 'private'],
  ['http://172.31.255.255', 'private'],
  ['http://172.32.0.0', 'public'],
  ['http://192.168.1.1', 'private'],
  ['http://169.254.169.254', 'private'],
  ['http://100.64.0.1', 'private'],
  ['http://100.128.0.1', 'public'],
  ['http://[fd00::1]', 'private'],
  ['http://[fe80::1]', 'private'],
  ['http://[::ffff:10.0.0.1]', 'private'],
  ['http://[2001:db8::1]', 'public'],
  ['http://pbx.local', 'private'],
  ['http://api.corp.internal', 'private'],
  ['http://pbx', 'private'],
  ['https://local.example.com', 'public'],
  ['https://mylocalhost.example', 'public'],
  ['https://api.example.com/calls-api', 'public'],
])('%s is %s', (url, place) => {
  expect(placeOf(url)).toBe(place);
});
