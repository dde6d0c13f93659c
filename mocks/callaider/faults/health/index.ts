import type { ReferenceFault } from '../fault.js';
import { health204 } from './health-204.js';
import { healthBoolean } from './health-boolean.js';
import { healthCapitalised } from './health-capitalised.js';
import { healthDown } from './health-down.js';
import { healthEmpty } from './health-empty.js';
import { healthFlaps } from './health-flaps.js';
import { healthNeedsContentType } from './health-needs-content-type.js';
import { healthNotRouted } from './health-not-routed.js';
import { healthOk } from './health-ok.js';
import { healthParsesNothing } from './health-parses-nothing.js';
import { healthPlainText } from './health-plain-text.js';
import { healthStumbles } from './health-stumbles.js';
import { healthUp } from './health-up.js';
import { healthWrapped } from './health-wrapped.js';

export const healthFaults: readonly ReferenceFault[] = [
  healthOk,
  healthUp,
  healthCapitalised,
  healthBoolean,
  healthWrapped,
  healthPlainText,
  healthEmpty,
  health204,
  healthDown,
  healthNotRouted,
  healthNeedsContentType,
  healthParsesNothing,
  healthFlaps,
  healthStumbles,
];
