import { type DetailAction, detailActions, type ListAction, listActions } from '../rules/leads.js';
import { textAt, type Values } from '../rules/values.js';

/** What happens to a lead that is there already. */
export interface Actions {
  readonly details: DetailAction;
  readonly assignee: ListAction;
  readonly tags: ListAction;
}

/** `undefined` when a request says nothing about leads that are there already. */
export function actionsOf(values: Values): Actions | undefined {
  if (!values.has('existing_lead')) return undefined;
  return {
    details: foldedIn(detailActions, textAt(values, 'existing_lead.lead_details')) ?? 'Ignore',
    assignee: foldedIn(listActions, textAt(values, 'existing_lead.assignee')) ?? 'Ignore',
    tags: foldedIn(listActions, textAt(values, 'existing_lead.lead_tags')) ?? 'Ignore',
  };
}

/** Whoever names a lead by its id wants it changed. */
export const replaceAll: Actions = { details: 'Overwrite', assignee: 'Overwrite', tags: 'Overwrite' };

/** The value that a text means, in any case. */
export function foldedIn<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return text === undefined ? undefined : values.find((value) => value.toLowerCase() === text.toLowerCase());
}

/** What a list becomes when another is given for it. Nothing given changes nothing. */
export function acted<T>(action: ListAction, was: readonly T[], given: readonly T[]): readonly T[] {
  if (given.length === 0) return was;
  switch (action) {
    case 'Ignore':
      return was;
    case 'Overwrite':
      return given;
    case 'Append':
      return [...new Set([...was, ...given])];
    default:
      return action satisfies never;
  }
}
