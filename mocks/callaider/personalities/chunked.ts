import { personality } from './personality.js';

const CHUNK_BYTES = 1000;

export const chunked = personality({
  name: 'chunked',
  story: 'Answers are written as they are made, in pieces and without a length; a letter may lie across two.',
  expects: {},
  apply: (right) => ({
    ...right,
    finish(reply, endpoint, request) {
      const { json, ...done } = right.finish(reply, endpoint, request);
      if (json === undefined || done.body !== undefined) return { ...done, json };
      return { ...done, headers: { ...done.headers, 'Content-Type': 'application/json' }, body: pieces(json) };
    },
  }),
});

function pieces(json: unknown): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + CHUNK_BYTES));
      at += CHUNK_BYTES;
      if (at >= bytes.length) controller.close();
    },
  });
}
