import { fault } from '../fault.js';

export const recordingGivenOnce = fault({
  name: 'recording-given-once',
  story: 'A recording counts as delivered once its link was given, and is not found from then on.',
  breaks: { 'recording/link-is-given-again': 'fail' },
  apply(right) {
    const given = new Set<number>();
    return {
      ...right,
      recording(call, request) {
        if (given.has(call.index)) return right.noRecording(right.callId(call), request);
        given.add(call.index);
        return right.recording(call, request);
      },
    };
  },
});
