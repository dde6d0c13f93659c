import http from 'node:http';

/**
 * The least a client can do: `count` requests one after another on a kept connection, each answer read to its end.
 * Run as a process of its own: `node bare-client.js <url> <count>` with the key in LINECHECK_SECRET.
 */
const [url = '', count = '0'] = process.argv.slice(2);
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const headers = { 'X-Secret-Key': process.env.LINECHECK_SECRET ?? '' };

for (let asked = 0; asked < Number(count); asked++) {
  await new Promise<void>((resolve, reject) => {
    http.get(url, { agent, headers }, (response) => response.resume().on('end', resolve)).on('error', reject);
  });
}
agent.destroy();
