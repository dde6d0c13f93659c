import type { Failure } from '../../suites/http.js';
import type { Lost } from './transmit.js';

const lookup: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EAI_NODATA', 'EAI_NONAME']);
const unreachable: ReadonlySet<string> = new Set([
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'EACCES',
  'EPERM',
]);

const certificates: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  CERT_REVOKED: 'it was revoked',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its chain ends in a self-signed certificate',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it belongs to another host',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'the server does not send the certificates between it and a known authority',
  UNABLE_TO_GET_ISSUER_CERT: 'its authority is not known',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its authority is not known, or the server does not send the certificates in between',
  CERT_UNTRUSTED: 'it is not trusted',
  CERT_SIGNATURE_FAILURE: 'its signature is wrong',
};

interface Where {
  readonly origin: string;
  readonly timeoutSeconds: number;
}

/** Why no answer came, as a value: the fact with its numbers, and what to do next. */
export function failureOf(lost: Lost, { origin, timeoutSeconds }: Where): Failure {
  const url = new URL(origin);
  const host = url.hostname;
  const secure = url.protocol === 'https:';
  const at = `${host}:${url.port || (secure ? 443 : 80)}`;
  const { code, message } = causeOf(lost.error);

  if (lost.timedOut) return timedOut(lost, at, timeoutSeconds);
  if (isRefusedRequest(code)) {
    return {
      code: 'invalid-request',
      fact: `the request cannot be sent: ${message}`,
      hint: 'No HTTP client can send it so.',
    };
  }
  if (lost.stage === 'connecting' && lookup.has(code)) {
    const fact =
      code === 'ENOTFOUND'
        ? `the name ${host} does not exist (${code})`
        : `the name ${host} could not be looked up (${code})`;
    return { code: 'dns', fact, hint: `Check the spelling of the host and the network's DNS. Try: nslookup ${host}` };
  }
  if (code === 'ECONNREFUSED') {
    const hint = `Is the API running, and on this port? Try: curl -i ${origin}`;
    return { code: 'refused', fact: `${at} refused the connection`, hint };
  }
  if (lost.stage === 'connecting' && (unreachable.has(code) || code === 'ETIMEDOUT')) {
    const hint = 'Check the address, the firewall and whether a VPN is needed.';
    return { code: 'unreachable', fact: `${at} cannot be reached (${code})`, hint };
  }
  if (secure && lost.stage === 'connecting') return tlsFailure(code, message, at, origin);
  if (lost.error.name === 'HTTPParserError') return notHttp(lost, at, origin, secure);
  const before =
    lost.stage === 'reading' ? `in the middle of the answer (${count(lost.bytes)} so far)` : 'without an answer';
  return {
    code: 'reset',
    fact: `${at} closed the connection ${before}`,
    hint: secure
      ? "Look into the server's log: did it crash, or did a proxy or firewall cut the connection?"
      : "Look into the server's log: did it crash? If the port speaks TLS, give the URL with https://.",
  };
}

/** A failed attempt to reach several addresses of one name wraps one error for each. */
function causeOf(error: Error): { code: string; message: string } {
  const inner = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const code =
    'code' in error && typeof error.code === 'string' ? error.code : 'code' in inner ? String(inner.code) : '';
  return { code, message: error.message || inner.message };
}

function timedOut({ stage, bytes }: Lost, at: string, seconds: number): Failure {
  const fact = {
    connecting: `no connection to ${at} within ${seconds} s`,
    waiting: `no answer from ${at} within ${seconds} s`,
    reading: `the answer of ${at} did not end within ${seconds} s (${count(bytes)} so far)`,
  }[stage];
  const hint = {
    connecting: 'Check the address, the firewall and whether a VPN is needed.',
    waiting: 'Is the server stuck on this request? If it is only slow, allow more time with --timeout.',
    reading: 'Does the server forget to end its answer? If it is only slow, allow more time with --timeout.',
  }[stage];
  return { code: 'timeout', fact, hint };
}

function tlsFailure(code: string, message: string, at: string, origin: string): Failure {
  const reason = Object.hasOwn(certificates, code) ? certificates[code] : undefined;
  if (reason !== undefined) {
    const names = /cert's (?:altnames|list): (.+)$/s.exec(message)?.[1];
    return {
      code: 'tls',
      fact: `the certificate of ${at} is not accepted: ${reason}${names === undefined ? '' : ` (${names})`} (${code})`,
      hint: 'Repair the certificate; a platform would refuse it too. For a test system, --insecure skips this check.',
    };
  }
  const plain = /wrong.version.number|packet.length.too.long|http.request|record.layer.failure/i.test(
    `${code} ${message}`,
  );
  const hint = `Does the port speak plain HTTP? Try: ${origin.replace('https:', 'http:')}`;
  if (plain) return { code: 'not-http', fact: `${at} does not speak TLS`, hint };
  const because =
    code === '' || code === 'ECONNRESET' ? 'the connection was closed' : `${opensslReason(message)} (${code})`;
  return { code: 'tls', fact: `the TLS handshake with ${at} failed: ${because}`, hint };
}

/** `80C2…:error:0A000410:SSL routines:ssl3_read_bytes:sslv3 alert handshake failure:../deps/…` says it in its fifth field. */
function opensslReason(message: string): string {
  const fields = message.trim().split(':');
  return /error/.test(fields[1] ?? '') && fields[5] !== undefined ? fields[5] : message.trim();
}

function notHttp({ error, stage, bytes }: Lost, at: string, origin: string, secure: boolean): Failure {
  const reason = /\(([^)]*)\)/.exec(error.message)?.[1] ?? error.message;
  if (stage === 'reading') {
    return {
      code: 'not-http',
      fact: `the answer of ${at} breaks HTTP in its body after ${count(bytes)}: ${reason}`,
      hint: 'Look at what writes Content-Length and Transfer-Encoding: the server, or a proxy before it.',
    };
  }
  return {
    code: 'not-http',
    fact: `${at} answered something that is not HTTP/1.1: ${reason}`,
    hint: secure
      ? 'Is this the port of the API? Look at what listens there.'
      : `Is this the port of the API? If it speaks TLS, try: ${origin.replace('http:', 'https:')}`,
  };
}

const isRefusedRequest = (code: string): boolean =>
  code === 'UND_ERR_INVALID_ARG' || code === 'UND_ERR_NOT_SUPPORTED' || code === 'UND_ERR_REQ_CONTENT_LENGTH_MISMATCH';

export const count = (bytes: number): string => `${bytes.toLocaleString('en')} bytes`;
