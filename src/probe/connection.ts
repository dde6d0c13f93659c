import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type buildConnector, Client } from 'undici';

/** One connection to an origin; a new socket is opened when the old one is gone. HTTP/1.1 only. */
export interface Connection {
  readonly client: Client;
  /** Answers read to their end over the present socket: above 0, the socket was kept and may be dead by now. */
  served: number;
  /** Ends it at once, also while it is still connecting. */
  destroy(): void;
}

/** @param origin such as `https://api.example.com:8443` */
export function openConnection(origin: string, insecure: boolean): Connection {
  let socket: Socket | undefined;
  const client = new Client(origin, {
    connect: (options, callback) => {
      socket = connectSocket(options, insecure, callback);
    },
    pipelining: 1,
    allowH2: false,
    // The time limit covers the whole request and is kept by the caller.
    headersTimeout: 0,
    bodyTimeout: 0,
    maxHeaderSize: 128 * 1024,
  });
  const connection: Connection = {
    client,
    served: 0,
    destroy() {
      // A failing socket has told its story already.
      client.destroy().catch(() => {});
      socket?.destroy();
    },
  };
  client.on('connect', () => {
    connection.served = 0;
  });
  return connection;
}

function connectSocket(
  { hostname, port, protocol, servername }: buildConnector.Options,
  insecure: boolean,
  callback: buildConnector.Callback,
): Socket {
  const secure = protocol === 'https:';
  const address = { host: hostname, port: Number(port) || (secure ? 443 : 80), autoSelectFamily: true };
  const socket = secure
    ? connectTls({
        ...address,
        servername: servername || (isIP(hostname) === 0 ? hostname : ''),
        ALPNProtocols: ['http/1.1'],
        rejectUnauthorized: !insecure,
      })
    : connectTcp(address);
  let told = false;
  const tell = (error: Error | null): void => {
    if (told) return;
    told = true;
    if (error === null) callback(null, socket);
    else callback(error, null);
  };
  socket.setNoDelay(true);
  socket.once(secure ? 'secureConnect' : 'connect', () => tell(null));
  socket.on('error', tell);
  socket.once('close', () => tell(new Error('closed while connecting')));
  return socket;
}
