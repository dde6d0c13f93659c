// @ts-check
// node server.js <provider> <name>: starts one of the wrong adapters, by the same environment as the right ones.
const [provider = '', name = ''] = process.argv.slice(2);
if (!/^[a-z]+$/.test(provider)) throw new Error('Which one? Such as: node server.js aircall stops-at-page-one');
/** @type {{ start(name: string): void }} */
const { start } = await import(`./${provider}/index.js`);
start(name);
