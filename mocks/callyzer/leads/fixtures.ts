import type { Lead } from '../../../schemas/callyzer/lead.js';
import type { aCallyzer } from '../fixtures.js';
import { type Asked, ask } from '../fixtures.js';

export type Callyzer = ReturnType<typeof aCallyzer>;

/** What lead/save takes, with the least that it asks for. */
export const aLead = (over: object = {}): object => ({
  first_name: 'Anita',
  contact_numbers: ['91-0000000001'],
  assignment: { strategy: 'Assign to All Selected' },
  ...over,
});

export async function save(simulator: Callyzer, lead: object, asked?: Asked): Promise<string> {
  return (await ask(simulator, '/lead/save', lead, asked)).body.message;
}

/** The lead with a number, or nothing. */
export async function leadWith(simulator: Callyzer, number: string): Promise<Lead | undefined> {
  const { body } = await ask(simulator, '/lead/get', { contact_numbers: [number] });
  return body.result?.[0];
}

export async function sureLead(simulator: Callyzer, number: string): Promise<Lead> {
  const lead = await leadWith(simulator, number);
  if (lead === undefined) throw new Error(`There is no lead with ${number}`);
  return lead;
}
