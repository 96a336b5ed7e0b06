// messages.mjs FOLDER SEED COUNT: requests at random signed by http-message-signatures with a P-256 key, and the signature base it signs. Writes messages.json.
import { generateKeyPairSync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createSigner, httpbis } from 'http-message-signatures';
import { seeded } from './seeded.mjs';

const [folder, seed, count] = process.argv.slice(2);
const { random, pick, times } = seeded(Number(seed));
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signer = createSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }), 'ecdsa-p256-sha256');
const text = most => times(1 + random(most), () => pick('a', 'B', '7', '-', '_', '~', '%20', '%E6%B8%9D')).join('');
const line = () => pick('a', 'x, y', '"q;u=o"', 'text/plain; charset="utf-8"', '  padded\t', '*/*', 'a  b', ':YQ==:');
const value = () => random(6) ? line() : '';

const answers = [];
for (let i = 0; i < Number(count); i++) {
  const method = pick('GET', 'POST', 'PUT'), path = '/' + times(random(4), () => text(6)).join('/'), query = random(2) ? `${text(5)}=${text(8)}` : '';
  const names = ['date', 'content-type', 'x-one', 'accept', 'x-two'].filter(() => random(2));
  const headers = Object.fromEntries(names.map(name => [random(2) ? name : name.toUpperCase(), random(4) ? value() : [line(), line()]]));
  const fields = ['@method', '@path', ...(query ? ['@query'] : []), ...names].map(field => [random(1000), field]).sort(([a], [b]) => a - b).map(([, field]) => field);
  let base;
  const key = { ...signer, id: pick('k-1', 'key "quoted" \\', 'k'), sign: data => { base = data.toString(); return signer.sign(data); } };
  const paramValues = { created: new Date(1700000000000 + 1000 * random(1e6)), expires: new Date(1800000000000), nonce: text(9), tag: 'a "tag"' };
  const params = ['created', 'keyid', 'alg', 'nonce', 'expires', 'tag'].filter(() => random(4));
  const signed = await httpbis.signMessage({ key, fields, params, paramValues, name: 'peer' }, { method, url: `https://center.example.gov.cn${path}${query && '?' + query}`, headers });
  answers.push({ method, path, query, headers, input: signed.headers['Signature-Input'], signature: signed.headers.Signature, base });
}
writeFileSync(`${folder}/messages.json`, JSON.stringify({ publicKey: publicKey.export({ type: 'spki', format: 'pem' }), answers }, null, 1) + '\n');
