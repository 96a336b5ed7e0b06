// judge.mjs: one question a line on standard input, one answer a line: what the peers make of what was made here. Values are in hexadecimal.
import { createInterface } from 'node:readline';
import { createVerifier, httpbis } from 'http-message-signatures';
import smCrypto from 'sm-crypto';

const { sm2, sm3, sm4 } = smCrypto;
const bytes = text => [...Buffer.from(text, 'hex')];
const hex = array => Buffer.from(array).toString('hex');
const judges = {
  'sm2-signature': ({ message, signature, publicKey, userId, der }) => sm2.doVerifySignature(bytes(message), signature, publicKey, { hash: true, userId, der }),
  'sm2-ciphertext': ({ ciphertext, privateKey, mode }) => hex(sm2.doDecrypt(ciphertext, privateKey, mode === 'c1c2c3' ? 0 : 1, { output: 'array' })),
  sm3: ({ message }) => sm3(bytes(message)),
  'sm4-cbc': ({ ciphertext, key, iv }) => hex(sm4.decrypt(bytes(ciphertext), bytes(key), { mode: 'cbc', iv: bytes(iv), output: 'array' })),
  async http({ publicKey, keyId, method, url, headers }) {
    const verify = createVerifier(publicKey, 'ecdsa-p256-sha256');
    const keyLookup = async ({ keyid }) => keyid === keyId ? { id: keyid, algs: ['ecdsa-p256-sha256'], verify } : null;
    return await httpbis.verifyMessage({ keyLookup, requiredFields: ['@method', '@path'], requiredParams: ['created', 'nonce'], all: true }, { method, url, headers });
  },
};
for await (const line of createInterface({ input: process.stdin })) {
  const { kind, ...question } = JSON.parse(line);
  let answer;
  try { answer = await judges[kind](question); } catch (e) { answer = `${e.name}: ${e.message}`; }
  process.stdout.write(JSON.stringify(answer) + '\n');
}
