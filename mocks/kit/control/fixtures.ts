import { type Asked, ask } from '../fixtures.js';
import type { Simulator } from '../simulator.js';

/** Asks the control API, for the default tenant unless `headers` name another. */
export async function control(simulator: Simulator, path: string, asked: Asked = {}) {
  const answer = await ask(simulator, `/__linecheck${path}`, {
    ...asked,
    headers: { 'X-Token': '', ...asked.headers },
  });
  const text = await answer.text();
  return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
}
