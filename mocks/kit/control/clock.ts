import { json, type Reply } from '../http/reply.js';
import { isoMoment, readDuration } from '../time/duration.js';
import type { SimulatorClock } from '../time/simulator-clock.js';
import { wrong } from './control-error.js';
import type { ControlRoute } from './control-route.js';
import { bodyOf, type Fields, fieldsOf } from './read-fields.js';

const EXAMPLE = '{"advance":"2h30m"}';
/** A century: further than any account goes. */
const FURTHEST_SECONDS = 36_525 * 86_400;

export const clockRoutes: readonly ControlRoute[] = [
  { method: 'GET', path: '/clock', handle: ({ tenant }) => shown(tenant.clock) },
  {
    method: 'POST',
    path: '/clock',
    async handle({ tenant: { clock }, incoming }) {
      const body = bodyOf(incoming, EXAMPLE);
      const fields = fieldsOf(body, ['advance', 'set', 'scale', 'paused', 'toNextEvent'], EXAMPLE);
      const move = readMove(fields, clock);
      const scale = fields.number('scale');
      const paused = fields.flag('paused');
      if (scale !== undefined && !(scale > 0)) {
        throw wrong(`"scale" cannot be ${scale}`, 'Take a number above 0; {"paused":true} makes time stand still');
      }
      if (scale !== undefined) clock.setScale(scale);
      if (paused === true) clock.pause();
      if (paused === false) clock.resume();
      await move();
      return shown(clock);
    },
  },
];

/** How far time shall go. Nothing moves before the whole body is found good. */
function readMove(fields: Fields, clock: SimulatorClock): () => Promise<unknown> {
  const ways = ['advance', 'set', 'toNextEvent'].filter((name) => fields.has(name));
  if (ways.length > 1) throw wrong(`${ways.join(' and ')} cannot go together`, 'Send one of them');
  const seconds = readAdvance(fields);
  if (seconds !== undefined) return () => clock.advance(seconds);
  const time = fields.moment('set');
  if (time !== undefined) return setTo(clock, time);
  return fields.flag('toNextEvent') === true ? clock.advanceToNextEvent : async () => {};
}

function readAdvance(fields: Fields): number | undefined {
  const given = fields.raw('advance');
  if (given === undefined) return undefined;
  const seconds = typeof given === 'string' ? readDuration(given) : fields.number('advance');
  if (seconds !== undefined && seconds >= 0 && seconds <= FURTHEST_SECONDS) return seconds;
  throw wrong(`"advance" cannot be ${JSON.stringify(given)}`, 'Take seconds from 0 on, or a text such as "2h30m"');
}

function setTo(clock: SimulatorClock, time: number): () => Promise<void> {
  const now = clock.now();
  if (time < now) {
    throw wrong(
      `The clock shows ${isoMoment(now)} and cannot go back to ${isoMoment(time)}`,
      'POST /__linecheck/reset starts anew; a snapshot can be restored',
    );
  }
  if (time > now + FURTHEST_SECONDS)
    throw wrong(`${time} is more than a century ahead`, 'Unix times are in seconds here');
  return () => clock.set(time);
}

function shown(clock: SimulatorClock): Reply {
  const { now, scale, paused } = clock.reading();
  return json({ now: isoMoment(now), unix: now, scale, paused });
}
