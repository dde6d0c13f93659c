import { companyAnswerSchema } from '../../../schemas/aircall/answers.js';
import { pingSchema } from '../../../schemas/aircall/company.js';
import type { Route } from '../../kit/http/route.js';
import { answer } from '../errors.js';
import { route } from '../route.js';
import { numberTable } from '../rows/number.js';
import { userTable } from '../rows/user.js';
import type { Own } from '../view.js';

export const companyRoutes: readonly Route<Own>[] = [
  route({
    method: 'GET',
    path: '/v1/ping',
    operation: {
      id: 'ping',
      summary: 'Whether the credential is good',
      tag: 'Company',
      responses: { 200: { description: 'It is', schema: pingSchema } },
    },
    handle: () => answer({ ping: 'pong' }),
  }),
  route({
    method: 'GET',
    path: '/v1/company',
    operation: {
      id: 'getCompany',
      summary: 'Whose account it is',
      tag: 'Company',
      responses: { 200: { description: 'The company', schema: companyAnswerSchema } },
    },
    handle: ({ tenant }) =>
      answer({
        company: {
          name: 'Harbourline',
          users_count: userTable(tenant).size,
          numbers_count: numberTable(tenant).size,
        },
      }),
  }),
];
