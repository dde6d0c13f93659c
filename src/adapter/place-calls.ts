/**
 * Last digits of customers, for whom the simulated CloudDialer has a course of events: answered, result lost, sent more
 * than once, busy, canceled, and three hours of talk.
 */
const CUSTOMERS: readonly string[] = ['555000', '555008', '555009', '555001', '555004', '555005'];

/**
 * Asks an adapter to place calls: `POST /place` with `{ "to_number" }` and the key. Who places a call over an API that
 * lists none knows of it, whether its result is pushed or not. Most adapters place none, and say so; nobody waits for an
 * answer, which may come when the call is over.
 */
export function placeCalls(baseUrl: string, secret: string, signal: AbortSignal): void {
  for (const ending of CUSTOMERS) {
    void fetch(`${baseUrl}/place`, {
      method: 'POST',
      headers: { 'X-Secret-Key': secret, 'Content-Type': 'application/json' },
      body: JSON.stringify({ to_number: `9876${ending}` }),
      signal,
    }).then(
      (answer) => answer.body?.cancel(),
      () => {},
    );
  }
}
