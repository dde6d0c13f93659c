import type { JsonObject } from '../answers.js';
import type { Traced } from './trace.js';
import { isRoute, type Route, routes } from './traffic.js';
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
  const served = all.some(
    ({ endpoint, intent, status }) => endpoint === 'recording' && intent === 'valid' && status === 200,
  );
  const samples = all
    .filter(
      (traced) => isRefusal(traced) || (isMissingRecording(traced) && (served || !looksLike(traced, unknown?.withKey))),
    )
    .map((traced) => ({
      name: `${traced.status} of ${routes[traced.endpoint as Route]}`,
      traced,
      ...(traced.error?.fields === undefined ? {} : { fields: traced.error.fields }),
    }));
  return [...new Map(samples.map((sample) => [`${sample.name} ${kindOf(sample)}`, sample])).values()];
}

export const isRefusal = ({ endpoint, intent, method, status, gateway }: Traced): boolean =>
  isRoute(endpoint) && intent === 'refused' && status === 401 && method !== 'HEAD' && !gateway;

/** The key was right; an id that needs escapes may be turned away by a proxy. */
export const isMissingRecording = ({ endpoint, intent, method, path, status, gateway }: Traced): boolean =>
  endpoint === 'recording' &&
  intent !== 'refused' &&
  status === 404 &&
  method === 'GET' &&
  !gateway &&
  /^\/calls\/[\w.:~-]+\/recording$/.test(path);

const kindOf = ({ fields, traced }: ErrorSample): string =>
  fields === undefined ? traced.body.kind : Object.keys(fields).toSorted().join();

function looksLike(traced: Traced, unknown: Traced | undefined): boolean {
  if (unknown === undefined || unknown.status !== 404) return false;
  const [one, other] = [traced.error?.text ?? '', unknown.error?.text ?? ''].map((text, index) =>
    text.replaceAll((index === 0 ? traced : unknown).path, ''),
  );
  return one === other;
}
