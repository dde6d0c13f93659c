import { simulatorFault } from './simulator-fault.js';
import { textOf } from './text-of.js';

export const truncatedBody = simulatorFault<{ share: number }>({
  name: 'truncated-body',
  story: 'The connection breaks in the middle of the body; Content-Length tells that more should have come.',
  options: {
    share: { default: 0.5, least: 0, most: 1, about: 'How much of the body comes, as a part of it' },
  },
  after(reply, { options }) {
    const body = reply.body instanceof Uint8Array ? reply.body : Buffer.from(textOf(reply) ?? '');
    return { ...reply, wire: { ...reply.wire, cutAfterBytes: Math.floor(body.byteLength * options.share) } };
  },
});
