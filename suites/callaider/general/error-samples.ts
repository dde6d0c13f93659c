import type { JsonObject } from '../answers.js';
import type { Traced } from './trace.js';
import { type Route, routes, validOnes } from './traffic.js';
import type { UnknownRouteSeen } from './unknown-route.js';

/** A documented error of the application: a 401, or the 404 of a recording that is not there. */
export interface ErrorSample {
  /** `401 of GET /contacts`. */
  readonly name: string;
  readonly traced: Traced;
  /** The body when it is a JSON object. */
  readonly fields?: JsonObject;
}

/**
 * One sample for each documented error and kind of body. The 404 of a router says nothing about the application:
 * unknown routes and a schema that is not implemented are left out, and so is a recording that looks like them.
 */
export function errorSamples(all: readonly Traced[], unknown: UnknownRouteSeen | undefined): readonly ErrorSample[] {
  const refused = all.filter(
    ({ endpoint, intent, method, status }) =>
      intent === 'refused' && status === 401 && method !== 'HEAD' && Object.hasOwn(routes, endpoint),
  );
  const missing = validOnes(all).filter(({ endpoint, status }) => endpoint === 'recording' && status === 404);
  const served = all.some(({ endpoint, intent, status }) => endpoint === 'recording' && intent === 'valid' && status === 200);
  const ofTheApi = [...refused, ...missing.filter((traced) => served || !looksLike(traced, unknown?.withKey))];
  const samples = ofTheApi
    .filter(({ gateway }) => !gateway)
    .map((traced) => ({
      name: `${traced.status} of ${routes[traced.endpoint as Route]}`,
      traced,
      ...(traced.error?.fields === undefined ? {} : { fields: traced.error.fields }),
    }));
  return [...new Map(samples.map((sample) => [`${sample.name} ${kindOf(sample)}`, sample])).values()];
}

const kindOf = ({ fields, traced }: ErrorSample): string =>
  fields === undefined ? traced.body.kind : Object.keys(fields).toSorted().join();

function looksLike(traced: Traced, unknown: Traced | undefined): boolean {
  if (unknown === undefined || unknown.status !== 404) return false;
  const [one, other] = [traced.error?.text ?? '', unknown.error?.text ?? ''].map((text, index) =>
    text.replaceAll((index === 0 ? traced : unknown).path, ''),
  );
  return one === other;
}
