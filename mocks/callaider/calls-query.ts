import type { Behaviour, CallsQuery, Incoming, Reply } from './behaviour.js';
import { isObject, own } from './filters.js';

type Query = Pick<Behaviour, 'readBody' | 'readQuery' | 'filterProblem'>;

/** Reading the body of POST /calls. `null` counts as absent where a field is optional. Endpoint 3, "Request fields". */
export const callsQuery = (the: () => Behaviour): Omit<Query, 'filterProblem'> => ({
  readBody(request) {
    if (request.oversize) return the().error(413, 'The body is longer than 1 MiB');
    if (!isJson(request)) return the().error(415, 'The body must be sent with Content-Type: application/json');
    const value = parsed(request.body);
    return value === undefined ? the().error(400, 'The body is not valid JSON') : { value };
  },
  readQuery(value) {
    const query = isObject(value) ? understood(value, the()) : 'The body must be a JSON object';
    return typeof query === 'string' ? the().error(400, query) : { query };
  },
});

export const isReply = (value: object): value is Reply => 'status' in value;

function understood(body: Readonly<Record<string, unknown>>, { filterProblem }: Behaviour): CallsQuery | string {
  const [from, to] = [own(body, 'startTime'), own(body, 'stopTime')];
  if (!isSeconds(from)) return 'startTime must be a number: Unix seconds';
  if (!isSeconds(to)) return 'stopTime must be a number: Unix seconds';
  const direction = own(body, 'direction') ?? undefined;
  if (direction !== undefined && direction !== 'incoming' && direction !== 'outgoing') {
    return 'direction must be "incoming" or "outgoing"';
  }
  const operators = own(body, 'operators') ?? undefined;
  if (operators !== undefined && !isStrings(operators)) return 'operators must be an array of strings';
  const propertyFilters = own(body, 'propertyFilters') ?? undefined;
  if (propertyFilters !== undefined && !isObject(propertyFilters)) return 'propertyFilters must be an object';
  const problem = propertyFilters === undefined ? undefined : filterProblem(propertyFilters);
  return problem ?? { from, to, direction, operators, propertyFilters };
}

/** A body without a Content-Type is taken at its word. */
function isJson(request: Incoming): boolean {
  const [type = ''] = (request.header('content-type') ?? '').split(';');
  return type.trim() === '' || /^application\/([\w.-]+\+)?json$/i.test(type.trim());
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isSeconds = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((element) => typeof element === 'string');
