import { integrationAnswerSchema } from '../../../schemas/aircall/answers.js';
import type { Integration } from '../../../schemas/aircall/integration.js';
import type { Reply } from '../../kit/http/reply.js';
import type { Route } from '../../kit/http/route.js';
import { appOf } from '../auth/app-of.js';
import { answer, notFound, refusal } from '../errors.js';
import { isReply } from '../is-reply.js';
import { userInCall } from '../objects/user.js';
import { type AircallAsk, viewOf } from '../requests.js';
import { route } from '../route.js';
import { integrationTable } from '../rows/integration.js';
import { numberTable } from '../rows/number.js';
import { userTable } from '../rows/user.js';
import type { Own } from '../view.js';

const responses = { 200: { description: 'The integration', schema: integrationAnswerSchema } };

/** The installation of the OAuth app that asks. A Basic pair has none. */
export const integrationRoutes: readonly Route<Own>[] = [
  route({
    method: 'GET',
    path: '/v1/integrations/me',
    operation: {
      id: 'getIntegration',
      summary: 'The installation of the app that asks',
      tag: 'Integrations',
      responses,
    },
    handle: (ask) => told(ask),
  }),
  ...(['enable', 'disable'] as const).map((verb) =>
    route({
      method: 'POST',
      path: `/v1/integrations/${verb}`,
      operation: { id: `${verb}Integration`, summary: `${verb}s the installation`, tag: 'Integrations', responses },
      handle(ask) {
        const app = appOf(ask);
        if (app !== undefined) integrationTable(ask.tenant).put(app, { isActive: verb === 'enable' });
        return told(ask);
      },
    }),
  ),
];

function told(ask: AircallAsk): Reply {
  const app = appOf(ask);
  if (app === undefined) return refusal(403, 'Only an OAuth app has an integration');
  const integration = integrationOf(ask, app);
  return isReply(integration) ? integration : answer({ integration });
}

function integrationOf(ask: AircallAsk, app: string): Integration | Reply {
  const { tenant } = ask;
  const [installer] = userTable(tenant).page(0, 1);
  if (installer === undefined) return notFound();
  const isActive = integrationTable(tenant).get(app)?.isActive ?? true;
  const numbers = [...numberTable(tenant).all()].map(({ id }) => id);
  return {
    name: 'Linecheck app',
    custom_name: null,
    logo: null,
    company_id: 1 + (tenant.seed % 1_000_000),
    status: isActive ? 'enabled' : 'disabled',
    active: isActive,
    number_ids: numbers,
    numbers_count: numbers.length,
    user: userInCall(installer, viewOf(ask)),
  };
}
