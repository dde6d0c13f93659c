import type { Behaviour, CallsQuery, Endpoint, Incoming, Reply } from './behaviour.js';
import { isReply } from './calls-query.js';

/** From a request to its reply: the behaviour decides each step, this is only their order. */
export function answer(behaviour: Behaviour, request: Incoming): Reply {
  const route = behaviour.route(request);
  const endpoint = route?.endpoint;
  const refused = behaviour.admit(endpoint, request);
  return behaviour.finish(refused ?? admitted(behaviour, route, request), endpoint, request);
}

function admitted(behaviour: Behaviour, route: ReturnType<Behaviour['route']>, request: Incoming): Reply {
  if (route === undefined) return behaviour.noSuchRoute(request);
  const { endpoint, id = '' } = route;
  if (!behaviour.allows(endpoint, request.method)) return behaviour.wrongMethod(endpoint, request);
  return replies[endpoint](behaviour, request, id);
}

type Answerer = (behaviour: Behaviour, request: Incoming, id: string) => Reply;

const replies: Readonly<Record<Endpoint, Answerer>> = {
  health: (behaviour, request) => behaviour.health(request),
  contacts(behaviour, request) {
    const rows = behaviour.account.operators.map((operator) => behaviour.contactRow(operator));
    return behaviour.contacts(rows, request);
  },
  schema: (behaviour, request) => behaviour.schema(request),
  calls(behaviour, request) {
    const body = behaviour.readBody(request);
    if (isReply(body)) return body;
    const read = behaviour.readQuery(body.value, request);
    if (isReply(read)) return read;
    return behaviour.calls(selected(behaviour, read.query), read.query, request);
  },
  recording(behaviour, request, id) {
    const call = behaviour.callById(id);
    const isThere = call !== undefined && behaviour.isCompleted(call) && behaviour.hasRecording(call);
    return isThere ? behaviour.recording(call, request) : behaviour.noRecording(id, request);
  },
  audio: (behaviour, request, id) => behaviour.audio(id, request),
};

function selected(behaviour: Behaviour, query: CallsQuery): readonly Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = [];
  for (const call of behaviour.callsIn(query)) {
    if (!behaviour.matchesDirection(call, query) || !behaviour.matchesOperators(call, query)) continue;
    const row = behaviour.callRow(call);
    if (behaviour.matchesProperties(row, query)) rows.push(row);
  }
  return rows;
}
