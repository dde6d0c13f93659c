import { describe, expect, test } from 'vitest';
import { failureOf } from './failures.js';
import type { Lost } from './transmit.js';

const lost = (error: { code?: string; message?: string }, over: Partial<Lost> = {}): Lost => ({
  kind: 'lost',
  error: Object.assign(new Error(error.message ?? 'it failed'), error),
  stage: 'connecting',
  timedOut: false,
  bytes: 0,
  reused: false,
  ms: 1,
  ...over,
});
const told = (what: Lost, origin = 'https://api.example.com') => failureOf(what, { origin, timeoutSeconds: 10 });

describe('a certificate', () => {
  test.each([
    ['CERT_HAS_EXPIRED', 'it has expired (CERT_HAS_EXPIRED)'],
    ['CERT_NOT_YET_VALID', 'it is not valid yet (CERT_NOT_YET_VALID)'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'it is self-signed (DEPTH_ZERO_SELF_SIGNED_CERT)'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'its chain ends in a self-signed certificate (SELF_SIGNED_CERT_IN_CHAIN)'],
  ])('%s', (code, reason) => {
    expect(told(lost({ code }))).toEqual({
      code: 'tls',
      fact: `the certificate of api.example.com:443 is not accepted: ${reason}`,
      hint: expect.stringContaining('--insecure'),
    });
  });

  test('of another host names whose it is', () => {
    const message =
      "Hostname/IP does not match certificate's altnames: Host: api.example.com. is not in the cert's altnames: DNS:www.example.com";
    expect(told(lost({ code: 'ERR_TLS_CERT_ALTNAME_INVALID', message })).fact).toBe(
      'the certificate of api.example.com:443 is not accepted: it belongs to another host (DNS:www.example.com) (ERR_TLS_CERT_ALTNAME_INVALID)',
    );
  });
});

test.each([
  [
    'a handshake that is refused',
    lost({
      code: 'ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE',
      message: '80C2:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../deps/openssl:1586:',
    }),
    'tls',
    'the TLS handshake with api.example.com:443 failed: sslv3 alert handshake failure (ERR_SSL_SSLV3_ALERT_HANDSHAKE_FAILURE)',
  ],
  [
    'an answer in plain text',
    lost({ code: 'EPROTO', message: 'error:0A00010B:SSL routines:ssl3_get_record:wrong version number' }),
    'not-http',
    'api.example.com:443 does not speak TLS',
  ],
  ['no such name', lost({ code: 'ENOTFOUND' }), 'dns', 'the name api.example.com does not exist (ENOTFOUND)'],
  ['no name server', lost({ code: 'EAI_AGAIN' }), 'dns', 'the name api.example.com could not be looked up (EAI_AGAIN)'],
  ['no route', lost({ code: 'EHOSTUNREACH' }), 'unreachable', 'api.example.com:443 cannot be reached (EHOSTUNREACH)'],
  [
    'no route, told late',
    lost({ code: 'ETIMEDOUT' }),
    'unreachable',
    'api.example.com:443 cannot be reached (ETIMEDOUT)',
  ],
  [
    'no connection in time',
    lost({}, { timedOut: true }),
    'timeout',
    'no connection to api.example.com:443 within 10 s',
  ],
  [
    'no answer in time',
    lost({}, { timedOut: true, stage: 'waiting' }),
    'timeout',
    'no answer from api.example.com:443 within 10 s',
  ],
  [
    'no end in time',
    lost({}, { timedOut: true, stage: 'reading', bytes: 12_345 }),
    'timeout',
    'the answer of api.example.com:443 did not end within 10 s (12,345 bytes so far)',
  ],
  [
    'a reset',
    lost({ code: 'ECONNRESET' }, { stage: 'waiting' }),
    'reset',
    'api.example.com:443 closed the connection without an answer',
  ],
] as const)('%s', (_name, what, code, fact) => {
  expect(told(what)).toMatchObject({ code, fact });
  expect(told(what).hint).not.toBe('');
});

test('a name with several addresses is refused once', () => {
  const refused = (address: string) =>
    Object.assign(new Error(`connect ECONNREFUSED ${address}`), { code: 'ECONNREFUSED' });
  const error = new AggregateError([refused('::1'), refused('127.0.0.1')]);
  expect(told(lost({}, { error }), 'http://localhost:4010')).toMatchObject({
    code: 'refused',
    fact: 'localhost:4010 refused the connection',
  });
});
