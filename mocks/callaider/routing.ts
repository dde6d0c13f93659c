import type { Behaviour, Endpoint } from './behaviour.js';

type Routing = Pick<Behaviour, 'route' | 'allows' | 'wrongMethod' | 'noSuchRoute'>;

const fixed: ReadonlyMap<string, Endpoint> = new Map([
  ['/health', 'health'],
  ['/contacts', 'contacts'],
  ['/calls', 'calls'],
  ['/properties/schema', 'schema'],
]);
const recordingPath = /^\/calls\/([^/]+)\/recording$/;
const audioPath = /^\/audio\/([^/]+)\.wav$/;

/** Where a request goes. Paths are matched as they are sent: no other case, no slash too many. */
export const routing = (the: () => Behaviour): Routing => ({
  route({ path }) {
    const endpoint = fixed.get(path);
    if (endpoint !== undefined) return { endpoint };
    return withId('recording', recordingPath.exec(path)) ?? withId('audio', audioPath.exec(path));
  },
  allows: (endpoint, method) => methodsOf(endpoint).includes(method),
  wrongMethod(endpoint, { method }) {
    const allowed = methodsOf(endpoint).join(', ');
    return { ...the().error(405, `${clip(method)} is not allowed here, only ${allowed}`), headers: { Allow: allowed } };
  },
  noSuchRoute: () => the().error(404, 'There is no such route'),
});

const methodsOf = (endpoint: Endpoint): readonly string[] => (endpoint === 'calls' ? ['POST'] : ['GET', 'HEAD']);

function withId(endpoint: Endpoint, match: RegExpExecArray | null): { endpoint: Endpoint; id: string } | undefined {
  const id = match?.[1] === undefined ? undefined : decoded(match[1]);
  return id === undefined ? undefined : { endpoint, id };
}

/** `undefined` for a broken percent-encoding. */
function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

const clip = (method: string): string => method.slice(0, 20);
