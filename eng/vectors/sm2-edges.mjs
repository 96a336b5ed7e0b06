// sm2-edges.mjs: the border cases of SM2 with the answer each must get, on standard output; the same bytes every time. Arithmetic on BigInt and SM3 of
// node alone, nothing of this repository. Kept: node eng/vectors/sm2-edges.mjs > tests/GovData.Security.Tests/Data/sm2-edges.json
import { createHash } from 'node:crypto';

const p = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF00000000FFFFFFFFFFFFFFFFn;
const b = 0x28E9FA9E9D9F5E344D5A9E4BCF6509A7F39789F515AB8F92DDBCBD414D940E93n;
const n = 0xFFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123n;
const a = p - 3n;
const G = [0x32C4AE2C1F1981195F9904466A39C9948FE30BBFF2660BE1715A4589334C74C7n, 0xBC3736A2F4F6779C59BDCEE36B692153D0A9877CC62A474002DF32E52139F0A0n];

// Numbers and points; null is the point at infinity.
const mod = (x, m) => ((x % m) + m) % m;
function power(x, e, m) {
  let result = 1n;
  for (x = mod(x, m); e > 0n; e >>= 1n, x = x * x % m) if (e & 1n) result = result * x % m;
  return result;
}
function inverse(x, m) {
  let [r0, r1, t0, t1] = [m, mod(x, m), 0n, 1n];
  while (r1) { const q = r0 / r1; [r0, r1, t0, t1] = [r1, r0 - q * r1, t1, t0 - q * t1]; }
  return mod(t0, m);
}
const negative = P => P && [P[0], mod(-P[1], p)];
function add(P, Q) {
  if (!P || !Q) return P ?? Q;
  if (P[0] === Q[0] && mod(P[1] + Q[1], p) === 0n) return null;
  const slope = P[0] === Q[0] ? (3n * P[0] * P[0] + a) * inverse(2n * P[1], p) : (Q[1] - P[1]) * inverse(Q[0] - P[0], p);
  const x = mod(slope * slope - P[0] - Q[0], p);
  return [x, mod(slope * (P[0] - x) - P[1], p)];
}
/** k P by doubling and adding in Jacobian coordinates, which know nothing of b: a point of another curve is multiplied on that one. */
function times(k, P) {
  let [X, Y, Z] = [0n, 1n, 0n];
  k = mod(k, n);
  for (let bit = P ? 255n : -1n; bit >= 0n; bit--) {
    [X, Y, Z] = twice(X, Y, Z);
    if (k >> bit & 1n) [X, Y, Z] = plus(X, Y, Z, P);
  }
  if (!Z) return null;
  const z = inverse(Z, p), zz = z * z % p;
  return [X * zz % p, Y * zz % p * z % p];
}
function twice(X, Y, Z) {
  if (!Z || !Y) return [0n, 1n, 0n];
  const zz = Z * Z % p, yy = Y * Y % p, s = 4n * X * yy % p, m = (3n * X * X + a * zz % p * zz) % p, x = mod(m * m - 2n * s, p);
  return [x, mod(m * (s - x) - 8n * yy * yy, p), 2n * Y * Z % p];
}
function plus(X, Y, Z, [x, y]) {
  if (!Z) return [x, y, 1n];
  const zz = Z * Z % p, h = mod(x * zz - X, p), r = mod(y * zz % p * Z - Y, p);
  if (!h) return r ? [0n, 1n, 0n] : twice(X, Y, Z);
  const hh = h * h % p, hhh = h * hh % p, v = X * hh % p, x3 = mod(r * r - hhh - 2n * v, p);
  return [x3, mod(r * (v - x3) - Y * hhh, p), Z * h % p];
}
/** The point over x with an even y, or null: p is 3 modulo 4. */
function lift(x) {
  const square = mod(x * x * x + a * x + b, p), y = power(square, (p + 1n) / 4n, p);
  return y * y % p !== square ? null : [x, y & 1n ? p - y : y];
}
const isOnCurve = ([x, y]) => mod(y * y - x * x * x - a * x - b, p) === 0n;

// Bytes.
const bytes = (x, length = 32) => Buffer.from(x.toString(16).padStart(2 * length, '0'), 'hex');
const number = buffer => BigInt('0x' + buffer.toString('hex'));
const sm3 = (...parts) => createHash('sm3').update(Buffer.concat(parts)).digest();
const plain = P => Buffer.concat([Buffer.of(4), bytes(P[0]), bytes(P[1])]);
const hex = buffer => Buffer.from(buffer).toString('hex');
const draw = name => 1n + number(sm3(Buffer.from(name))) % (n - 2n);

// DER.
const header = (tag, length) => Buffer.from(length < 128 ? [tag, length] : length < 256 ? [tag, 0x81, length] : [tag, 0x82, length >> 8, length & 255]);
const der = (tag, ...parts) => { const content = Buffer.concat(parts); return Buffer.concat([header(tag, content.length), content]); };
function integer(x) {
  const digits = x.toString(16), content = Buffer.from(digits.length % 2 ? '0' + digits : digits, 'hex');
  return der(2, content[0] & 0x80 ? Buffer.concat([Buffer.of(0), content]) : content);
}
const pair = (r, s) => der(0x30, integer(r), integer(s));
const octets = content => der(4, content);
const oid = text => der(6, Buffer.from(text, 'hex'));
const EC = '2a8648ce3d0201', SM2 = '2a811ccf5501822d', P256 = '2a8648ce3d030107', K256 = '2b8104000a', SM2_SIGNING = '2a811ccf5501822d01';
const spki = (point, { algorithm = EC, parameters = oid(SM2), unused = 0 } = {}) => der(0x30, der(0x30, oid(algorithm), parameters), der(3, Buffer.of(unused), point));
const pkcs8 = (d, { curve = SM2, scalar = bytes(d) } = {}) => der(0x30, integer(0n), der(0x30, oid(EC), oid(curve)), octets(der(0x30, integer(1n), octets(scalar))));

// SM2: GB/T 32918.2 and .4.
const DEFAULT_ID = '1234567812345678';
function userDigest(P, id = DEFAULT_ID) {
  const bits = 8 * id.length & 0xFFFF;
  return sm3(Buffer.of(bits >> 8, bits & 255), Buffer.from(id, 'latin1'), bytes(a), bytes(b), bytes(G[0]), bytes(G[1]), bytes(P[0]), bytes(P[1]));
}
const hashed = (P, message, id) => sm3(userDigest(P, id), message);
function sign(d, e, k) {
  const r = mod(number(e) + times(k, G)[0], n), s = mod(inverse(1n + d, n) * (k - r * d), n);
  if (r === 0n || s === 0n || r + k === n) throw new Error('another k');
  return [r, s];
}
function kdf(P, length) {
  const parts = [];
  for (let counter = 1n; 32 * parts.length < length; counter++) parts.push(sm3(bytes(P[0]), bytes(P[1]), bytes(counter, 4)));
  return Buffer.concat(parts).subarray(0, length);
}
const encrypt = (P, message, k) => mask(message, times(k, G), times(k, P));
function mask(message, C1, shared) {
  const mask = kdf(shared, message.length);
  return { C1, C2: Buffer.from(message.map((byte, i) => byte ^ mask[i])), C3: sm3(bytes(shared[0]), message, bytes(shared[1])), mask };
}
const sequence = ({ C1, C2, C3 }) => der(0x30, integer(C1[0]), integer(C1[1]), octets(C3), octets(C2));

const d = draw('key'), P = times(d, G), message = Buffer.from('渝AB 2026');
const [R, S] = sign(d, hashed(P, message), draw('nonce'));

/** Signature values in DER over the message, by the key of the default user ID. */
function signatures() {
  const cases = [];
  const of = (comment, expected, signature) => cases.push({ comment, signature: hex(signature), expected: `signature.${expected}` });
  const of2 = (comment, expected, r, s) => of(comment, expected, pair(r, s));
  of('the signature', 'valid', pair(R, S));
  for (const [name, x] of [['0', 0n], ['1', 1n], ['n-1', n - 1n], ['n', n], ['n+1', n + 1n], ['p', p], ['2^256-1', 2n ** 256n - 1n]]) {
    const expected = x ? 'wrong' : 'malformed'; // no signature holds a 0: it is refused before anything is computed
    of2(`r is ${name}`, expected, x, S);
    of2(`s is ${name}`, expected, R, x);
    of2(`r and s are ${name}`, expected, x, x);
  }
  of2('r is 2^256', 'malformed', 2n ** 256n, S);
  of2('s is 2^256', 'malformed', R, 2n ** 256n);
  of2('r and s are exchanged', 'wrong', S, R);
  of2('r + s is n', 'wrong', R, n - R);
  of2('s is n - s, which ECDSA would take', 'wrong', R, n - S);
  of2('r is n - r', 'wrong', n - R, S);
  of2('s + n, which needs 33 bytes', S + n < 2n ** 256n ? 'wrong' : 'malformed', R, S + n);
  of2('r + n, which needs 33 bytes', R + n < 2n ** 256n ? 'wrong' : 'malformed', R + n, S);
  const [r, s] = [integer(R), integer(S)], whole = pair(R, S);
  of('r is negative: -r', 'malformed', der(0x30, der(2, bytes(2n ** 264n - R, 33)), s));
  of('s is negative: -s', 'malformed', der(0x30, r, der(2, bytes(2n ** 264n - S, 33))));
  const high = [R, S].map(x => x >> 255n ? x : n - 1n);
  of('the zero before a high bit of r is missing', 'malformed', der(0x30, der(2, bytes(high[0])), s));
  of('the zero before a high bit of s is missing', 'malformed', der(0x30, r, der(2, bytes(high[1]))));
  of('a zero too many before r', 'malformed', der(0x30, der(2, Buffer.of(0), r.subarray(2)), s));
  of('a zero too many before s', 'malformed', der(0x30, r, der(2, Buffer.of(0), s.subarray(2))));
  of('ff before a negative r', 'malformed', der(0x30, der(2, Buffer.of(0xFF), r.subarray(2)), s));
  of('r has no content', 'malformed', der(0x30, der(2), s));
  of('s has no content', 'malformed', der(0x30, r, der(2)));
  of('no r', 'malformed', der(0x30, s));
  of('no s', 'malformed', der(0x30, r));
  of('nothing in the sequence', 'malformed', der(0x30));
  of('nothing at all', 'malformed', Buffer.alloc(0));
  of('the tag alone', 'malformed', Buffer.of(0x30));
  of('three numbers', 'malformed', der(0x30, r, s, integer(1n)));
  of('NULL behind s', 'malformed', der(0x30, r, s, der(5)));
  of('a byte behind the sequence', 'malformed', Buffer.concat([whole, Buffer.of(0)]));
  of('the sequence twice', 'malformed', Buffer.concat([whole, whole]));
  of('a sequence in the sequence', 'malformed', der(0x30, whole));
  of('BER: the length in two bytes', 'malformed', Buffer.concat([Buffer.of(0x30, 0x81, whole[1]), whole.subarray(2)]));
  of('BER: the length in three bytes', 'malformed', Buffer.concat([Buffer.of(0x30, 0x82, 0, whole[1]), whole.subarray(2)]));
  of('BER: the length of r in two bytes', 'malformed', der(0x30, Buffer.of(2, 0x81, r[1]), r.subarray(2), s));
  of('BER: an indefinite length', 'malformed', Buffer.concat([Buffer.of(0x30, 0x80), r, s, Buffer.of(0, 0)]));
  of('the length says one more', 'malformed', Buffer.concat([Buffer.of(0x30, whole[1] + 1), whole.subarray(2)]));
  of('the length says one less', 'malformed', Buffer.concat([Buffer.of(0x30, whole[1] - 1), whole.subarray(2)]));
  of('the length of s says one more', 'malformed', der(0x30, r, Buffer.of(2, s[1] + 1), s.subarray(2)));
  of('the length of r takes s in', 'malformed', der(0x30, Buffer.of(2, r[1] + s.length), r.subarray(2), s));
  of('a length of 2^32 - 1', 'malformed', Buffer.concat([Buffer.of(0x30, 0x84, 255, 255, 255, 255), r, s]));
  of('SET instead of SEQUENCE', 'malformed', der(0x31, r, s));
  of('a primitive SEQUENCE', 'malformed', der(0x10, r, s));
  of('r is an OCTET STRING', 'malformed', der(0x30, der(4, r.subarray(2)), s));
  of('s is an ENUMERATED', 'malformed', der(0x30, r, der(10, s.subarray(2))));
  of('r||s without DER', 'malformed', Buffer.concat([bytes(R), bytes(S)]));
  for (let at = 1; at < whole.length; at += 9) of(`cut after ${at} bytes`, 'malformed', whole.subarray(0, at));
  // A k whose r or s is short: DER has fewer bytes then.
  for (let i = 0, found = ''; found !== 'rs' && found !== 'sr'; i++) {
    const [shortR, shortS] = sign(d, hashed(P, message), draw(`short ${i}`)), which = shortR >> 248n ? shortS >> 248n ? '' : 's' : 'r';
    if (!which || found === which) continue;
    found += which;
    of2(`${which} is short`, 'valid', shortR, shortS);
    of(`${which} is short and a zero is put before it`, 'malformed', which === 's'
      ? der(0x30, integer(shortR), der(2, bytes(shortS, integer(shortS)[1] + 1))) : der(0x30, der(2, bytes(shortR, integer(shortR)[1] + 1)), integer(shortS)));
  }
  return cases;
}

/** r||s over e itself: what no message can be found for. Every r and s there is has an e: e = r - x(k G), k = s(1 + d) + r d. */
function overE() {
  const cases = [];
  const of = (comment, expected, e, r, s, key = P) => cases.push({ comment, key: hex(plain(key)), e: hex(bytes(e)), signature: hex(bytes(r)) + hex(bytes(s)), expected });
  const eOf = (r, s) => mod(r - times(s * (1n + d) + r * d, G)[0], n);
  for (const [name, r, s] of [
    ['r and s are 1', 1n, 1n], ['r is 1', 1n, n - 2n], ['s is 1', n - 2n, 1n], ['r is n-1', n - 1n, 2n], ['s is n-1', 2n, n - 1n], ['r and s are n-1', n - 1n, n - 1n],
    ['r + s is n-1', n - 6n, 5n], ['r + s is n+1', n - 6n, 7n], ['r + s is 2^256, so that a sum of 32 bytes is 0', n - 1n, 2n ** 256n - n + 1n], ['r and s are equal', 7n, 7n],
  ]) of(name, true, eOf(r, s), r, s);
  of('r + n instead of a small r', false, eOf(9n, S), 9n + n, S);
  of('s + n instead of a small s', false, eOf(R, 9n), R, 9n + n);
  of('r is n where the right one would be 0', false, eOf(0n, S), n, S);
  of('r is 0, and the equation holds', false, eOf(0n, S), 0n, S);
  of('s is 0, and the equation holds', false, eOf(R, 0n), R, 0n);
  of('r + s is n, and the equation holds for every key', false, mod(R - times(n - R, G)[0], n), R, n - R);
  of('r + s is n, for the key G', false, mod(R - times(n - R, G)[0], n), R, n - R, G);
  const s0 = mod(-R * d * inverse(1n + d, n), n);
  of('s G + t P is the point at infinity; e is r, as if its x were 0', false, R, R, s0);
  of('e is 0', true, ...(() => { const k = draw('e is 0'); return [0n, ...sign(d, bytes(0n), k)]; })());
  of('e is 2^256-1', true, ...(() => { const k = draw('e is long'); return [2n ** 256n - 1n, ...sign(d, bytes(2n ** 256n - 1n), k)]; })());
  of('e is n: the same as 0', true, n, ...sign(d, bytes(0n), draw('e is n')));
  of('e has a high bit and no more', true, 2n ** 255n, ...sign(d, bytes(2n ** 255n), draw('high bit')));
  of('e + 1', false, number(hashed(P, message)) + 1n, R, S);
  // x of s G + t P between n and p: it must be taken modulo n. Nobody knows the private key of such a P.
  let x = n;
  while (!lift(x)) x++;
  const [s, t] = [draw('s'), draw('t')], far = times(inverse(t, n), add(lift(x), negative(times(s, G))));
  of('x of s G + t P is above n', true, mod(t - s - x, n), mod(t - s, n), s, far);
  of('x of s G + t P is above n, and r is not taken modulo n', false, mod(t - s - x, n) + 1n, mod(t - s, n), s, far);
  // s G and t P are the same point, or opposite ones: an addition without its special cases fails.
  for (const [comment, key] of [['s G is t P: a doubling', d], ['s G is -t P: infinity', n - d]]) {
    const r = draw('doubling'), same = mod(r * key * inverse(1n - key, n), n), k = same * (1n + d) + r * d;
    of(comment, mod(k, n) !== 0n, mod(r - (times(k, G)?.[0] ?? 0n), n), r, same);
  }
  of('the key is G: d is 1', true, ...(() => { const e = bytes(draw('G')); return [number(e), ...sign(1n, e, draw('k of G'))]; })(), G);
  return cases;
}

/** SubjectPublicKeyInfo. */
function publicKeys() {
  const point = plain(P), cases = [];
  const of = (comment, key, expected = 'key.other-kind') => cases.push({ comment, key: hex(key), expected });
  of('the key', spki(point), 'valid');
  of('G itself', spki(plain(G)), 'valid');
  const small = (() => { let x = 1n; while (!lift(x)) x++; return lift(x); })();
  of(`a point with x = ${small[0]}`, spki(plain(small)), 'valid');
  const root = lift(0n);
  of('the point with x = 0', spki(plain(root)), 'valid');
  of('x + p instead of a small x', spki(Buffer.concat([Buffer.of(4), bytes(small[0] + p), bytes(small[1])])), 'key.off-curve');
  of('x is p instead of 0', spki(Buffer.concat([Buffer.of(4), bytes(p), bytes(root[1])])), 'key.off-curve');
  of('y is one more', spki(plain([P[0], P[1] + 1n])), 'key.off-curve');
  of('x and y are exchanged', spki(plain([P[1], P[0]])), 'key.off-curve');
  of('x and y are 0', spki(plain([0n, 0n])), 'key.off-curve');
  of('x and y are 2^256-1', spki(plain([2n ** 256n - 1n, 2n ** 256n - 1n])), 'key.off-curve');
  of('a point of a curve with another b', spki(plain([P[0], mod(P[1] * 2n, p)])), 'key.off-curve');
  of('G of P-256 under the name of SM2', spki(Buffer.from('046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c2964fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5', 'hex')), 'key.off-curve');
  of('the point of SM2 under the name of P-256', spki(point, { parameters: oid(P256) }), 'key.off-curve');
  of('the point of SM2 under the name of secp256k1', spki(point, { parameters: oid(K256) }));
  of('the point at infinity', spki(Buffer.of(0)));
  of('65 bytes that begin with 00', spki(Buffer.concat([Buffer.of(0), point.subarray(1)])), 'key.off-curve');
  of('compressed', spki(Buffer.concat([Buffer.of(2 + Number(P[1] & 1n)), bytes(P[0])])));
  of('hybrid', spki(Buffer.concat([Buffer.of(6 + Number(P[1] & 1n)), point.subarray(1)])), 'key.off-curve');
  of('without 04', spki(point.subarray(1)));
  of('no point', spki(Buffer.alloc(0)));
  of('a point of 64 bytes', spki(point.subarray(0, 64)));
  of('a byte behind the point', spki(Buffer.concat([point, Buffer.of(0)])));
  of('a byte behind the key', Buffer.concat([spki(point), Buffer.of(0)]));
  of('unused bits in the bit string', spki(point, { unused: 1 }));
  of('no curve', spki(point, { parameters: Buffer.alloc(0) }));
  of('NULL instead of a curve', spki(point, { parameters: der(5) }));
  of('a curve given by its numbers', spki(point, { parameters: der(0x30, integer(1n), der(0x30, oid('2a8648ce3d0101'), integer(p)), der(0x30, octets(bytes(a)), octets(bytes(b))), octets(plain(G)), integer(n), integer(1n)) }));
  of('the algorithm is the signature SM2, not ecPublicKey', spki(point, { algorithm: SM2_SIGNING }));
  of('the algorithm is RSA', spki(point, { algorithm: '2a864886f70d010101' }));
  of('the curve stands twice', spki(point, { parameters: Buffer.concat([oid(SM2), oid(SM2)]) }));
  const whole = spki(point);
  of('BER: the length in two bytes', Buffer.concat([Buffer.of(0x30, 0x81, whole[1]), whole.subarray(2)]));
  of('a SET', Buffer.concat([Buffer.of(0x31), whole.subarray(1)]));
  of('cut', whole.subarray(0, whole.length - 1));
  return cases;
}

/** PKCS#8 without the public key. */
function privateKeys() {
  const cases = [];
  const of = (comment, key, expected = 'key.other-kind') => cases.push({ comment, key: hex(key), expected });
  of('the key', pkcs8(d), 'valid');
  of('1', pkcs8(1n), 'valid');
  of('n-2, the greatest', pkcs8(n - 2n), 'valid');
  of('a zero before the 32 bytes', pkcs8(d, { scalar: bytes(d, 33) }), 'valid');
  of('n-1, with which nothing can be signed', pkcs8(n - 1n));
  of('0', pkcs8(0n));
  of('n', pkcs8(n));
  of('n+1', pkcs8(n + 1n));
  of('2^256-1', pkcs8(2n ** 256n - 1n));
  of('d + n in 33 bytes', pkcs8(0n, { scalar: bytes(d + n, 33) }));
  of('no number', pkcs8(0n, { scalar: Buffer.alloc(0) }));
  of('secp256k1', pkcs8(d, { curve: K256 }));
  of('cut', pkcs8(d).subarray(0, 60));
  return cases;
}

/** A user ID is { "text": … , "times": … }; the signature is over the message. */
function userIds() {
  const of = (comment, text, times, expected) => {
    const [r, s] = sign(d, hashed(P, message, text.repeat(times)), draw(`id ${comment}`));
    return { comment, text, times, signature: hex(pair(r, s)), expected };
  };
  return [
    of('the default', DEFAULT_ID, 1, 'valid'),
    of('the other one in use', 'ALICE123@YAHOO.COM', 1, 'valid'),
    of('one character', '1', 1, 'valid'),
    of('4,096 characters: the high byte of the length alone', 'a', 4096, 'valid'),
    of('8,191 characters, the longest: 65,528 bits', 'a', 8191, 'valid'),
    of('8,192 characters: 65,536 bits, which two bytes hold as 0', 'a', 8192, 'key.sm2-user-id'),
    of('8,208 characters: two bytes hold the length of 16', DEFAULT_ID, 513, 'key.sm2-user-id'),
    of('none: nobody is meant', '', 1, 'key.sm2-user-id'),
    of('a space', ' ', 1, 'key.sm2-user-id'),
    of('a character beyond ASCII', '\u00e9', 1, 'key.sm2-user-id'),
  ];
}

/** SM2 ciphertexts; the expected message is hexadecimal, or null. */
function ciphertexts() {
  const cases = [], text = Buffer.from('a key of 16 byte');
  const of = (comment, ciphertext, expected = null) => cases.push({ comment, ciphertext: hex(ciphertext), expected: expected && hex(expected) });
  const whole = encrypt(P, text, draw('cipher')), { C1, C2, C3 } = whole, point = plain(C1), [x, y] = C1.map(integer), good = sequence(whole);
  const sequenceOf = (...parts) => der(0x30, ...parts);
  of('the standard form', good, text);
  of('C1 || C3 || C2', Buffer.concat([point, C3, C2]), text);
  of('C1 || C2 || C3, from before 2012', Buffer.concat([point, C2, C3]), text);
  of('C1 || C3 || C2 without 04', Buffer.concat([point.subarray(1), C3, C2]), text);
  of('C1 || C2 || C3 without 04', Buffer.concat([point.subarray(1), C2, C3]), text);
  const long = Buffer.from('0123456789'.repeat(100));
  of('a message of 1,000 bytes: 32 rounds of the KDF', sequence(encrypt(P, long, draw('long'))), long);
  const rounds = Buffer.from('x'.repeat(32));
  of('a message of 32 bytes: one whole round of the KDF', sequence(encrypt(P, rounds, draw('rounds'))), rounds);
  const zeros = Buffer.alloc(8);
  of('a message of zeros', sequence(encrypt(P, zeros, draw('zeros'))), zeros);
  for (let i = 0; ; i++) {
    const one = encrypt(P, Buffer.from('k'), draw(`kdf ${i}`));
    if (one.mask[0]) continue;
    of('the KDF gives zeros, so that C2 is the message itself: clause 7.1 B4 refuses', sequence(one));
    of('the KDF gives zeros: C1 || C3 || C2', Buffer.concat([plain(one.C1), one.C3, one.C2]));
    break;
  }
  for (let i = 0; ; i++) {
    const small = encrypt(P, text, draw(`small ${i}`));
    if (small.C1[0] >> 247n) continue;
    of('x has 31 bytes', sequence(small), text);
    of('x has 31 bytes and a zero is put before it', sequenceOf(der(2, bytes(small.C1[0], 32)), integer(small.C1[1]), octets(small.C3), octets(small.C2)));
    break;
  }
  const nothing = encrypt(P, Buffer.alloc(0), draw('nothing'));
  of('an empty message', sequence(nothing));
  of('an empty message: C1 || C3', Buffer.concat([plain(nothing.C1), nothing.C3]));
  const off = [C1[0], C1[1] ^ 1n], far = mask(text, off, times(d, off));
  of('C1 off the curve, and C3 fits the key that is shared on the other curve', sequence(far));
  of('C1 off the curve, as C1 || C3 || C2', Buffer.concat([plain(off), far.C3, far.C2]));
  let low = 1n;
  while (!lift(low)) low++;
  const near = lift(low), small = mask(text, near, times(d, near));
  of(`x of C1 is ${low}`, sequence(small), text);
  of('x + p instead of a small x', sequence({ ...small, C1: [low + p, near[1]] }));
  of('x + p instead of a small x, as C1 || C3 || C2', Buffer.concat([plain([low + p, near[1]]), small.C3, small.C2]));
  of('C1 is the point at infinity', Buffer.concat([Buffer.of(0), C3, C2]));
  of('C1 compressed', Buffer.concat([Buffer.of(2 + Number(C1[1] & 1n)), bytes(C1[0]), C3, C2]));
  of('C1 hybrid', Buffer.concat([Buffer.of(6 + Number(C1[1] & 1n)), point.subarray(1), C3, C2]));
  of('-y: another point, on the curve', sequenceOf(x, integer(p - C1[1]), octets(C3), octets(C2)));
  of('y is negative', sequenceOf(x, der(2, bytes(2n ** 264n - C1[1], 33)), octets(C3), octets(C2)));
  const lacks = C1.findIndex(value => value >> 255n);
  if (lacks >= 0) of('the zero before a high bit is missing', sequenceOf(...C1.map((value, i) => i === lacks ? der(2, bytes(value)) : integer(value)), octets(C3), octets(C2)));
  const changed = (buffer, at) => { const copy = Buffer.from(buffer); copy[at] ^= 1; return copy; };
  of('C3 altered', sequenceOf(x, y, octets(changed(C3, 0)), octets(C2)));
  of('C2 altered', sequenceOf(x, y, octets(C3), octets(changed(C2, 15))));
  of('C2 cut', sequenceOf(x, y, octets(C3), octets(C2.subarray(0, 15))));
  of('C2 longer by a byte', sequenceOf(x, y, octets(C3), octets(Buffer.concat([C2, Buffer.of(0)]))));
  of('C3 cut', sequenceOf(x, y, octets(C3.subarray(0, 31)), octets(C2)));
  of('C3 of zeros', sequenceOf(x, y, octets(Buffer.alloc(32)), octets(C2)));
  of('C2 before C3 in the sequence', sequenceOf(x, y, octets(C2), octets(C3)));
  of('no C2', sequenceOf(x, y, octets(C3)));
  of('something behind C2', sequenceOf(x, y, octets(C3), octets(C2), der(5)));
  of('a byte behind the sequence', Buffer.concat([good, Buffer.of(0)]));
  of('BER: the length of the sequence in two bytes', Buffer.concat([good.length < 130 ? Buffer.of(0x30, 0x81, good[1]) : Buffer.of(0x30, 0x82, 0, good[2]), good.subarray(good.length < 130 ? 2 : 3)]));
  of('BER: an indefinite length', Buffer.concat([Buffer.of(0x30, 0x80), x, y, octets(C3), octets(C2), Buffer.of(0, 0)]));
  of('BER: C2 in two pieces', sequenceOf(x, y, octets(C3), der(0x24, octets(C2.subarray(0, 8)), octets(C2.subarray(8)))));
  of('C3 is a BIT STRING', sequenceOf(x, y, der(3, Buffer.of(0), C3), octets(C2)));
  for (let at = 0; at < good.length; at += 11) of(`cut after ${at} bytes`, good.subarray(0, at));
  for (const at of [1, 64, 65, 96, 97]) of(`C1 || C3 || C2 cut after ${at} bytes`, Buffer.concat([point, C3, C2]).subarray(0, at));
  const other = times(draw('other'), G);
  of('for another key', sequence(encrypt(other, text, draw('cipher'))));
  return cases;
}

if (![P, G].every(isOnCurve) || times(n - 1n, G)[1] !== p - G[1]) throw new Error('the arithmetic is wrong');
const edges = {
  source: 'eng/vectors/sm2-edges.mjs: GB/T 32918.2-2016, GB/T 32918.4-2016, GB/T 35276-2017',
  privateKey: hex(pkcs8(d)), publicKey: hex(spki(plain(P))), message: hex(message),
  signatures: signatures(), overE: overE(), publicKeys: publicKeys(), privateKeys: privateKeys(), userIds: userIds(), ciphertexts: ciphertexts(),
};
process.stdout.write(JSON.stringify(edges, null, 2) + '\n');
