import { simulatorFault } from './simulator-fault.js';

export const connectionDrop = simulatorFault<{ handled: boolean }>({
  name: 'connection-drop',
  story: 'The connection breaks before a byte of the answer has come.',
  options: {
    handled: { default: false, about: 'Whether the request has been carried out all the same' },
  },
  before: ({ options }) => (options.handled ? undefined : { status: 502, wire: { drop: true } }),
  after: (reply, { options }) => (options.handled ? { ...reply, wire: { ...reply.wire, drop: true } } : reply),
});
