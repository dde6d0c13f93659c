import { RequestCapReached } from './stop.js';

/** Counts requests and lets no more out than allowed. */
export interface Budget {
  /** @throws RequestCapReached instead of letting one more out */
  spend(): void;
  spent(): number;
  capReached(): boolean;
}

export function createBudget(maxRequests: number): Budget {
  let spent = 0;
  let capReached = false;
  return {
    spend() {
      if (spent >= maxRequests) {
        capReached = true;
        throw new RequestCapReached(maxRequests);
      }
      spent += 1;
    },
    spent: () => spent,
    capReached: () => capReached,
  };
}
