// @ts-check
import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { readQuery } from './read-query.js';

/** @import { Service } from './types.js' */

const MOST_BODY_BYTES = 1_000_000;

/**
 * The five endpoints of the contract over a service.
 * @param {Service} service
 * @param {{ secretKey: string, open?: Hono, log: (text: string) => void }} options `open`: routes that need no key, such
 * as the one that takes webhooks
 */
export function createContractApp(service, { secretKey, open = new Hono(), log }) {
  // Comparing with nothing would let everybody in who sends nothing.
  if (secretKey === '') throw new Error('The secret key is empty: set SECRET_KEY');
  const expected = digest(secretKey);
  const app = new Hono();
  app.route('/', open);

  app.use(async (c, next) => {
    const isRight = timingSafeEqual(digest(c.req.header('X-Secret-Key') ?? ''), expected);
    if (!isRight) {
      log(`refused ${c.req.method} ${c.req.path}: no such key`);
      return c.json({ status: 'error', message: 'Unauthorized' }, 401);
    }
    return next();
  });
  app.use(bodyLimit({ maxSize: MOST_BODY_BYTES, onError: () => refuse(413, 'The body is too long') }));

  app.get('/health', (c) => c.json({ status: 'success' }));
  app.get('/contacts', async (c) => c.json({ contacts: await service.contacts() }));
  app.get('/properties/schema', async (c) => c.json({ properties: await service.properties() }));
  app.get('/calls/:id/recording', async (c) => {
    const recording = await service.recording(c.req.param('id'));
    if (recording === undefined) return refuse(404, 'There is no recording of this call');
    return c.json(recording);
  });
  app.post('/calls', async (c) => {
    const query = readQuery(await c.req.text());
    const calls = query.startTime > query.stopTime ? [] : await service.calls(query);
    return c.json({ calls });
  });

  app.notFound((c) => c.json({ status: 'error', message: 'Not found' }, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json({ status: 'error', message: error.message }, error.status);
    // The provider's words may tell what is nobody's business: they go to the log.
    log(`${c.req.method} ${c.req.path} failed: ${error.message}`);
    return c.json({ status: 'error', message: 'The telephony provider cannot be read now; try again later' }, 500);
  });
  return app;
}

/** @param {string} text */
const digest = (text) => createHash('sha256').update(text).digest();

/**
 * @param {400 | 404 | 413} status
 * @param {string} message
 * @returns {never}
 */
function refuse(status, message) {
  throw new HTTPException(status, { message });
}
