import type { Ask } from '../../suites/http.js';
import { type Connection, openConnection } from './connection.js';

/** The connections of a run: one shared by default, one per name, and one for each request that wants its own. */
export interface Connections {
  /** `release` closes a connection that was made for one request. */
  take(origin: string, wish: Ask['connection']): { readonly connection: Connection; release(): void };
  close(): void;
}

export function createConnections(insecure: boolean): Connections {
  const kept = new Map<string, Connection>();
  return {
    take(origin, wish = 'shared') {
      if (wish === 'fresh') {
        const connection = openConnection(origin, insecure);
        return { connection, release: () => connection.destroy() };
      }
      const name = wish === 'shared' ? origin : `${origin} ${wish.named}`;
      const old = kept.get(name);
      const connection = old === undefined || old.client.destroyed ? openConnection(origin, insecure) : old;
      kept.set(name, connection);
      return { connection, release: () => {} };
    },
    close() {
      for (const connection of kept.values()) connection.destroy();
      kept.clear();
    },
  };
}
