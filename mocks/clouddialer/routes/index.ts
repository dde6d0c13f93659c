import type { Route } from '../../kit/http/route.js';
import type { Switches } from '../switches.js';
import type { Own } from '../view.js';
import { healthRoute } from './health.js';
import { initiateRoute } from './initiate.js';
import { launchRoute } from './launch.js';
import { participantRoute } from './participant.js';
import { recordingRoute } from './recording.js';
import { statusRoute } from './status.js';

/** In the order of the documentation. There is none that lists calls. */
export function routesOf(switches: Switches): readonly Route<Own>[] {
  return [initiateRoute, statusRoute, participantRoute(switches), healthRoute(switches), recordingRoute, launchRoute];
}
