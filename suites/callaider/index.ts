import type { Suite } from '../suite.js';
import { authRules } from './auth/index.js';
import { callsRules } from './calls/index.js';
import { clauses } from './clauses.js';
import { completedRules } from './completed/index.js';
import { consequences } from './consequences.js';
import { contactsRules } from './contacts/index.js';
import { callaiderCures } from './cures/index.js';
import { doctor } from './doctor.js';
import { fuzzRules } from './fuzz/index.js';
import { generalRules } from './general/index.js';
import { healthRules } from './health/index.js';
import { reread } from './observations/reread.js';
import { settledCalls } from './observations/settled-calls.js';
import { operationsRules } from './operations/index.js';
import { propertiesRules } from './properties/index.js';
import { recordingRules } from './recording/index.js';
import { relationsRules } from './relations/index.js';
import { schemaRules } from './schema/index.js';
import { truthRules } from './truth/index.js';
import { truthScorecard } from './truth/scorecard.js';

/** The CallAIder custom telephony contract. */
export const callaider: Suite = {
  id: 'callaider',
  title: 'CallAIder custom telephony contract',
  clauses,
  rules: [
    ...generalRules,
    ...healthRules,
    ...authRules,
    ...contactsRules,
    ...callsRules,
    ...completedRules,
    ...propertiesRules,
    ...schemaRules,
    ...recordingRules,
    ...operationsRules,
    ...relationsRules,
    ...fuzzRules,
    ...truthRules,
  ],
  cures: callaiderCures,
  consequences,
  reread,
  doctor,
  calls: settledCalls,
  scorecard: truthScorecard,
};
