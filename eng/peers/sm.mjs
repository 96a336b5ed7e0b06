// sm.mjs FOLDER SEED COUNT: what sm-crypto signs, encrypts and digests, at random lengths. Writes sm.json; all values in hexadecimal.
import { writeFileSync } from 'node:fs';
import smCrypto from 'sm-crypto';
import { seeded } from './seeded.mjs';

const { sm2, sm3, sm4 } = smCrypto;
const [folder, seed, count] = process.argv.slice(2);
const { random, pick, times } = seeded(Number(seed));
const bytes = length => times(length, () => random(256));
const hex = array => Buffer.from(array).toString('hex');

// A mask of zeros, one in 256 for a single byte, is to be drawn again (GB/T 32918.4, step A5). sm-crypto does not, and sends what has to be refused.
const encrypt = (message, publicKey, mode, at) => {
  for (;;) {
    const ciphertext = sm2.doEncrypt(message, publicKey, mode);
    if (ciphertext.substr(at, 2 * message.length) !== hex(message)) return ciphertext;
  }
};

const answers = times(Number(count), () => {
  const privateKey = hex([random(255), ...bytes(31)]), publicKey = sm2.getPublicKeyFromPrivateKey(privateKey);
  const message = bytes(pick(1, 15, 16, 17, 31, 32, 33, 64, 65, 500, 1 + random(2000)));
  const userId = pick(undefined, undefined, 'ALICE123@YAHOO.COM', 'u'.repeat(1 + random(8190)));
  const [key, iv] = [bytes(16), bytes(16)];
  return {
    privateKey, publicKey, message: hex(message), userId,
    raw: sm2.doSignature(message, privateKey, { hash: true, publicKey, userId }),
    der: sm2.doSignature(message, privateKey, { hash: true, publicKey, userId, der: true }),
    c1c3c2: encrypt(message, publicKey, 1, 192), c1c2c3: encrypt(message, publicKey, 0, 128),
    sm3: sm3(message),
    sm4: { key: hex(key), iv: hex(iv), cbc: hex(sm4.encrypt(message, key, { mode: 'cbc', iv, output: 'array' })) },
  };
});
writeFileSync(`${folder}/sm.json`, JSON.stringify(answers, null, 1) + '\n');
