// The vectors are what they say: digests, login, signed documents and the signed request, verified by OpenSSL.
import { createHash, createHmac, createPublicKey, verify } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readExchange } from './exchange.mjs';

export function checkVectors(contract, folder, fault) {
  const read = name => readFileSync(`${folder}/${name}`, 'utf8');
  const keys = readKeys(read('trust.pem'), fault);
  checkLogin(JSON.parse(read('app-key-login.json')), fault);
  checkSchemaDigest(JSON.parse(read('schema-digest.json')), fault);
  checkContentDigests(JSON.parse(read('content-digests.json')), fault);
  checkCheckpointTree(JSON.parse(read('checkpoint-tree.json')), JSON.parse(read('checkpoint.json')), fault);
  const documents = readdirSync(folder).filter(f => f.endsWith('.json')).map(f => [f, JSON.parse(read(f))]).filter(([, d]) => d.payloadType);
  for (const [name, document] of documents) {
    for (const f of [...contract.faultsAt(['components', 'schemas', 'SignedDocument'], document), ...contract.faultsOfPayload(document)]) fault(name, f);
    const payload = Buffer.from(document.payload, 'base64');
    const message = Buffer.concat([Buffer.from(`DSSEv1 ${Buffer.byteLength(document.payloadType)} ${document.payloadType} ${payload.length} `), payload]);
    if (document.signatures.length === 0 && !name.includes('level-0')) fault(name, 'no signature');
    for (const s of document.signatures) if (!isSigned(keys.get(s.keyid), s.alg, message, Buffer.from(s.sig, 'base64'))) fault(name, 'the signature does not verify');
  }
  checkSignedRequest(read('http-signature.txt'), readExchange(`${folder}/../wire/closeSubmission.http`).request, keys, fault);
  return documents.length + 5;
}

function readKeys(pem, fault) {
  const keys = new Map();
  for (const [, id, block] of pem.matchAll(/# key-id: (\w+)\n(?:#.*\n)*(-----BEGIN[^]+?-----END PUBLIC KEY-----\n)/g)) {
    const key = createPublicKey(block);
    const der = key.export({ type: 'spki', format: 'der' });
    const sm2 = der.includes(Buffer.from('06082a811ccf5501822d', 'hex'));
    if (createHash(sm2 ? 'sm3' : 'sha256').update(der).digest('hex').slice(0, 32) !== id) fault('trust.pem', `key id ${id}`);
    keys.set(id, { key, block, sm2 });
  }
  if (keys.size === 0) fault('trust.pem', 'no keys');
  return keys;
}

function isSigned(known, algorithm, message, signature) {
  if (!known || known.sm2 !== (algorithm === 'sm2-sm3')) return false;
  if (!known.sm2) return verify('sha256', message, { key: known.key, dsaEncoding: 'ieee-p1363' }, signature);
  const folder = mkdtempSync(join(tmpdir(), 'contract-'));
  try {
    for (const [name, bytes] of Object.entries({ key: known.block, message, signature })) writeFileSync(join(folder, name), bytes);
    execFileSync('openssl', ['pkeyutl', '-verify', '-pubin', '-inkey', 'key', '-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678', '-in', 'message',
      '-sigfile', 'signature'], { cwd: folder, stdio: 'pipe' });
    return true;
  } catch (e) {
    if (e.code === 'ENOENT') throw new Error('openssl is needed to verify SM2 signatures');
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function checkLogin(v, fault) {
  const expected = createHmac('sha256', v.secret).update(`${v.appKey}\n${v.timestamp}\n${v.nonce}`).digest('base64');
  if (v.signature !== expected) fault('app-key-login.json', 'signature');
}

function checkSchemaDigest(v, fault) {
  const text = v.items.map(i => [i.name, i.type, i.required ? 'R' : '-', i.isKey ? 'K' : '-', i.identifier ?? '', i.codeSet.join('|')].join('\t') + '\n').join('');
  if (text !== v.text) fault('schema-digest.json', 'text');
  for (const [name, algorithm] of [['sm3', 'sm3'], ['sha-256', 'sha256']]) {
    if (v[name] !== `${name}:${createHash(algorithm).update(text).digest('hex')}`) fault('schema-digest.json', name);
  }
}

// Lines and digests of rows, and their sum modulo 2^256, as getContentDigests says.
function checkContentDigests(v, fault) {
  const sm3 = text => `sm3:${createHash('sm3').update(text).digest('hex')}`;
  const line = values => values.map(x => (/[",\r\n]/.test(x) ? `"${x.replaceAll('"', '""')}"` : x)).join(',');
  const rows = v.rows.map(r => {
    const [keyLine, own] = [line(r.values.filter((_, i) => v.keyItems.includes(v.items[i]))), line(r.values)];
    return { values: r.values, keyLine, line: own, key: sm3(keyLine), row: sm3(own) };
  });
  if (JSON.stringify(rows) !== JSON.stringify(v.rows)) fault('content-digests.json', 'rows');
  const sum = rows.reduce((all, r) => (all + BigInt(`0x${r.row.slice(4)}`)) % 2n ** 256n, 0n);
  if (v.sum !== sum.toString(16).padStart(64, '0')) fault('content-digests.json', 'sum');
}

// RFC 9162 2.1 as it is defined, with SM3: root over all leaves, and every proof from its leaf up.
function checkCheckpointTree(v, document, fault) {
  const hash = (...parts) => createHash('sm3').update(Buffer.concat(parts)).digest();
  const node = (left, right) => hash(Buffer.of(1), left, right);
  const split = n => 2 ** (Math.ceil(Math.log2(n)) - 1);
  const root = l => (l.length === 0 ? hash() : l.length === 1 ? l[0] : node(root(l.slice(0, split(l.length))), root(l.slice(split(l.length)))));
  const path = (m, l) => {
    if (l.length === 1) return [];
    const k = split(l.length);
    return m < k ? [...path(m, l.slice(0, k)), root(l.slice(k))] : [...path(m - k, l.slice(k)), root(l.slice(0, k))];
  };
  const say = what => fault('checkpoint-tree.json', what);
  const text = bytes => `sm3:${bytes.toString('hex')}`;
  if (v.heads.some((h, i) => i > 0 && Buffer.compare(Buffer.from(v.heads[i - 1].stream), Buffer.from(h.stream)) >= 0)) say('order');
  if (v.leaves.join('\n') !== v.heads.map(h => `${h.digest} ${h.seq} ${h.stream}`).join('\n')) say('leaves');
  const leaves = v.leaves.map(l => hash(Buffer.of(0), Buffer.from(l)));
  const stated = JSON.parse(Buffer.from(document.payload, 'base64'));
  if (v.root !== text(root(leaves)) || stated.root !== v.root || stated.streams !== leaves.length) say('root');
  const proofs = v.heads.map((h, i) => ({ checkpoint: stated.number, stream: h.stream, seq: h.seq, head: h.digest, index: i, size: leaves.length, path: path(i, leaves).map(text) }));
  if (JSON.stringify(v.proofs) !== JSON.stringify(proofs)) say('proofs');
}

function checkSignedRequest(base, request, keys, fault) {
  const [, parameters] = request.headers.get('signature-input').match(/^govdata=(.+)$/);
  const expected = [`"@method": ${request.method}`, `"@path": ${request.path}`, `"content-digest": ${request.headers.get('content-digest')}`,
    `"date": ${request.headers.get('date')}`, `"@signature-params": ${parameters}`].join('\n');
  if (base !== expected) fault('http-signature.txt', 'is not the base of wire/closeSubmission.http');
  const signature = Buffer.from(request.headers.get('signature').match(/^govdata=:(.+):$/)[1], 'base64');
  const [, algorithm] = parameters.match(/alg="([^"]+)"/);
  const [, id] = parameters.match(/keyid="([^"]+)"/);
  if (!isSigned(keys.get(id), algorithm, Buffer.from(base), signature)) fault('http-signature.txt', 'the signature does not verify');
}
