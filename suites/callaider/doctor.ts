import { observation } from '../observation.js';
import type { Diagnosis } from '../suite.js';
import { health } from './observations/health.js';

// A stand-in until the real one is written.
export const doctor = observation({
  id: 'doctor/diagnosis',
  purpose: 'See what kind of target this is',
  needs: { health },
  observe: (): Diagnosis | 'healthy' => 'healthy',
});
