import type http from 'node:http';
import type net from 'node:net';

/** A server that is no API: it answers HTTP, or whatever it likes. */
export type Serving =
  | { readonly http: http.RequestListener }
  | { readonly https: http.RequestListener }
  | { readonly raw: (socket: net.Socket) => void };

/** The same answer to everything. */
export const always = (
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = { 'content-type': 'application/json' },
): { readonly http: http.RequestListener } => ({
  http: (_request, response) => void response.writeHead(status, headers).end(body),
});

export const html: Readonly<Record<string, string>> = { 'content-type': 'text/html' };

/** Gives back what was asked, key and all. */
export const echo: Serving = {
  http: (request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const { method, url, rawHeaders } = request;
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      body += part;
    });
    request.on('end', () => response.end(JSON.stringify({ method, url, headers: rawHeaders, body })));
  },
};

/** Promises more than it sends. */
export const cutShort: Serving = {
  http: (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
    response.write('{"status":"success","contacts":[{"id":"1"', () => response.destroy());
  },
};

/** Ends the connection without an answer. */
export const dead: http.RequestListener = (request) => void request.socket.destroy();

export const silent: Serving = { http: () => {} };

export const hangingUp: Serving = { raw: (socket) => socket.destroy() };

/** Lists a call that goes on and no other; the rest is as it should be. */
export const onlyActive = (secret: string): Serving => ({
  http: (request, response) => {
    const say = (status: number, json: unknown) =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json));
    if (request.headers['x-secret-key'] !== secret) return say(401, { status: 'error', message: 'Unauthorized' });
    switch (request.url) {
      case '/health':
        return say(200, { status: 'success' });
      case '/contacts':
        return say(200, { contacts: [{ id: '1', phone: '100', name: 'Ada' }] });
      case '/calls':
        // Those that are completed: none.
        return say(200, { calls: [] });
      default:
        return say(404, { status: 'error', message: 'Not found' });
    }
  },
});
