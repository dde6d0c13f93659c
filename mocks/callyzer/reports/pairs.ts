/** Numbers, from 0 on, for each employee and client who ever had a call: much of what reports say is said of the two. */
export interface Pairs {
  idOf(employee: number, client: number): number;
  employeeOf(pair: number): number;
  clientOf(pair: number): number;
  readonly size: number;
}

/** Clients below this have places in a list of each employee; those above, of whom there may be very many, do not. */
const NEAR = 4_096;

interface OfEmployee {
  /** One more than the number, by one more than the client, so that 0 is none and a hidden client has a place. */
  near: Int32Array;
  readonly far: Map<number, number>;
}

export function createPairs(): Pairs {
  const byEmployee: OfEmployee[] = [];
  const employees: number[] = [];
  const clients: number[] = [];

  function add(employee: number, client: number): number {
    const own = byEmployee[employee] ?? { near: new Int32Array(64), far: new Map() };
    byEmployee[employee] = own;
    const id = employees.length;
    employees.push(employee);
    clients.push(client);
    if (client >= NEAR) own.far.set(client, id);
    else {
      if (client + 1 >= own.near.length) {
        const longer = new Int32Array(2 ** Math.ceil(Math.log2(client + 2)));
        longer.set(own.near);
        own.near = longer;
      }
      own.near[client + 1] = id + 1;
    }
    return id;
  }

  return {
    idOf(employee, client) {
      const own = byEmployee[employee];
      if (own === undefined) return add(employee, client);
      const known = client >= NEAR ? own.far.get(client) : (own.near[client + 1] ?? 0) - 1;
      return known === undefined || known < 0 ? add(employee, client) : known;
    },
    employeeOf: (pair) => employees[pair] ?? -1,
    clientOf: (pair) => clients[pair] ?? -1,
    get size() {
      return employees.length;
    },
  };
}
