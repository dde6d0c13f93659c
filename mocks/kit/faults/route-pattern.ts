/** What a fault's `route` is held against: a request, or an event that is sent. */
export interface Where {
  /** Absent for events. */
  readonly method?: string;
  /** The route's own path, such as `/v1/calls/:id`; absent when there is none. */
  readonly route?: string;
  /** The request's path as sent; the event's name. */
  readonly path: string;
}

/** Reads `GET /v1/calls/*`: the method may be left out, `*` stands for any text. */
export function readRoutePattern(text: string): (where: Where) => boolean {
  const [, method, pattern = ''] = /^(?:([a-z]+)\s+)?(.*)$/i.exec(text.trim()) ?? [];
  const wanted = method?.toUpperCase();
  const expression = new RegExp(`^${pattern.split('*').map(escaped).join('.*')}$`, 's');
  return (where) => {
    if (wanted !== undefined && where.method !== wanted) return false;
    return where.route === pattern || expression.test(where.path);
  };
}

const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
