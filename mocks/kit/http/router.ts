import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';
import type { Method } from './route.js';

/** What routing needs to know of a route. */
export interface Routed {
  readonly method: Method;
  readonly path: string;
  readonly aliases?: readonly string[];
}

/** Finds the route of a request. */
export interface Router<R> {
  /** HEAD goes where GET goes. */
  match(method: string, path: string): { readonly route: R; param(name: string): string } | undefined;
  /** Methods that the path would answer. */
  allowed(path: string): readonly Method[];
}

const methods: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

const noParam = (): string => '';

/** The first of `prefixes` and of a route's paths are the ones told; all of them answer. */
export function createRouter<R extends Routed>(routes: readonly R[], prefixes: readonly string[] = ['']): Router<R> {
  const router = new SmartRouter<R>({ routers: [new RegExpRouter(), new TrieRouter()] });
  for (const route of routes) {
    for (const prefix of prefixes) {
      for (const path of [route.path, ...(route.aliases ?? [])]) router.add(route.method, prefix + path, route);
    }
  }

  function match(method: string, path: string) {
    const [found, stash] = router.match(method === 'HEAD' ? 'GET' : method, path);
    const first = found[0];
    if (first === undefined) return undefined;
    const [route, params] = first;
    return { route, param: paramsOf(params, stash) };
  }

  return { match, allowed: (path) => methods.filter((method) => match(method, path) !== undefined) };
}

/** Hono gives either the values by name, or their places in a list. */
function paramsOf(
  params: Readonly<Record<string, string | number>>,
  stash: readonly string[] | undefined,
): (name: string) => string {
  for (const _ in params) {
    return (name) => {
      const found = Object.hasOwn(params, name) ? params[name] : undefined;
      return decoded(typeof found === 'number' ? (stash?.[found] ?? '') : (found ?? ''));
    };
  }
  return noParam;
}

/** As sent, when it is not percent-encoded UTF-8. */
function decoded(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
