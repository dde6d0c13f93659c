import { subscribe, unsubscribe } from 'node:diagnostics_channel';

/** A request of this process, by undici or by `fetch`. */
interface Request {
  readonly origin: string | URL;
  readonly method: string;
  readonly path: string;
}

/** The simulator's own controls answer at once, whatever time it is. */
const CONTROL = '/__linecheck';

/**
 * Tells of each request that this process has sent to one of the origins and waits for.
 * @param sent called once the request is on its way; what it gives is called when the answer is whole, or lost
 */
export function watchAwaited(origins: readonly string[], sent: (what: string) => () => void): { stop(): void } {
  const open = new Map<unknown, () => void>();
  const begin = (message: unknown): void => {
    const { request } = message as { request: Request };
    if (!origins.includes(String(request.origin)) || open.has(request) || request.path.startsWith(CONTROL)) return;
    const [path] = request.path.split('?');
    open.set(request, sent(`${request.method} ${path}`));
  };
  const end = (message: unknown): void => {
    const { request } = message as { request: Request };
    open.get(request)?.();
    open.delete(request);
  };
  subscribe('undici:client:sendHeaders', begin);
  for (const name of ENDS) subscribe(name, end);
  return {
    stop() {
      unsubscribe('undici:client:sendHeaders', begin);
      for (const name of ENDS) unsubscribe(name, end);
      for (const each of open.values()) each();
      open.clear();
    },
  };
}

const ENDS = ['undici:request:trailers', 'undici:request:error'] as const;
