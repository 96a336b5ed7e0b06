// fields.mjs FOLDER SEED COUNT: what structured-headers makes of so many structured fields at random, half of them damaged. Writes fields.json: kind, text, what was
// read (null when it is refused) and what is written again.
import { writeFileSync } from 'node:fs';
import { DisplayString, Token, parseDictionary, parseItem, parseList, serializeDictionary, serializeItem, serializeList } from 'structured-headers';
import { seeded } from './seeded.mjs';

const [folder, seed, count] = process.argv.slice(2);
const { random, pick, times } = seeded(Number(seed));
const readers = { item: [parseItem, serializeItem], list: [parseList, serializeList], dictionary: [parseDictionary, serializeDictionary] };

const digits = most => times(1 + random(most), () => random(10)).join('');
const key = () => pick('a', 'key', '*', 'a-1', 'x_y.z*', 'b', 'sig1');
const value = () => pick(number, number, string, token, bytes, () => pick('?0', '?1'), () => `@${pick('', '-')}${digits(11)}`, display)();
const number = () => pick('', '-') + (random(3) ? digits(16) : `${digits(13)}.${digits(4)}`);
const string = () => `"${times(random(6), () => pick('a', ' ', '~', '\\"', '\\\\', ',', ';', ')', ':', '%')).join('')}"`;
const token = () => pick('a', 'Z', '*', 'tok') + times(random(4), () => pick('a', '1', ':', '/', '!', '#', '$', '%', '&', "'", '*', '+', '-', '.', '^', '_', '`', '|', '~')).join('');
function bytes() {
  const text = Buffer.from(times(random(5), () => random(256))).toString('base64');
  return `:${pick(text, text, text.replace(/=+$/, ''), text.replace(/[A-Za-z](=+)$/, '9$1'))}:`;
}
const display = () => `%"${times(random(5), () => pick('a', ' ', '!', '%e6%b8%9d', '%c3%a9', '%f0%a0%80%80', '%25', '%22', '%0a', '%ff', '%c3', '%E6%B8%9D', '%ed%a0%80', '%c0%80')).join('')}"`;
const parameters = () => times(random(8) ? random(2) : 3, () => `;${pick('', '', ' ')}${key()}${pick('', `=${value()}`, `=${value()}`)}`).join('');
const item = () => value() + parameters();
const inner = () => `(${pick('', ' ')}${times(random(4), item).join(pick(' ', '  '))}${pick('', ' ')})${parameters()}`;
const member = () => random(3) ? item() : inner();
const separator = () => pick(', ', ',', ' , ', '\t,\t', ',  ');
const joined = members => members.reduce((text, next) => text === '' ? next : text + separator() + next, '');
const entry = () => key() + pick(parameters(), `=${member()}`, `=${member()}`);
const field = kind => kind === 'item' ? item() : joined(times(random(4), kind === 'list' ? member : entry));

function damaged(text) {
  const characters = [...text];
  for (let i = 0; i <= random(2); i++) {
    const at = random(characters.length + 1), odd = pick(' ', '\t', '"', '\\', '(', ')', ',', ';', '=', ':', '?', '@', '%', '.', '-', '0', 'a', 'A', '*', '\0', '\n', '\x7F', '\xE9', '');
    characters.splice(at, random(2), odd);
  }
  return characters.join('');
}

/** The value with its type; 1.0 is 1 here, because JavaScript knows one kind of number. */
function bare(read) {
  if (typeof read === 'number') return ['number', String(read === 0 ? 0 : read)];
  if (typeof read === 'string') return ['string', read];
  if (typeof read === 'boolean') return ['boolean', String(read)];
  if (read instanceof Token) return ['token', read.toString()];
  if (read instanceof Date) return ['date', String(read.getTime() / 1000)];
  if (read instanceof DisplayString) return ['display', read.toString()];
  return ['bytes', Buffer.from(read).toString('hex')];
}
const pairs = read => [...read].map(([name, held]) => [name, ...bare(held)]);
const tree = read => Array.isArray(read[0]) ? { items: read[0].map(tree), parameters: pairs(read[1]) } : { value: bare(read[0]), parameters: pairs(read[1]) };
const trees = { item: tree, list: read => read.map(tree), dictionary: read => [...read].map(([name, held]) => [name, tree(held)]) };

function answer(kind, text) {
  const [parse, serialize] = readers[kind];
  let read;
  try { read = parse(text); } catch (e) { return e.message.includes('whitespace or EOL') ? null : { kind, text, read: null }; } // structured-headers 2.1 reads a date only where nothing follows
  const answered = { kind, text, read: trees[kind](read) }, whole = JSON.stringify(answered.read);
  if (whole.includes('"NaN"')) return null; // a date further than Date reaches
  // structured-headers 2.1 writes one digit for a character below 16 of a display string, and 1.0 as 1.
  return /%0[0-9a-f]/.test(text) || /\d\.0+(?!\d)/.test(text) ? answered : { ...answered, written: serialize(read) };
}

const answers = times(Number(count), i => { const kind = pick('item', 'list', 'dictionary'), text = field(kind); return answer(kind, i % 2 ? damaged(text) : text); });
writeFileSync(`${folder}/fields.json`, `[\n${answers.filter(one => one).map(one => JSON.stringify(one)).join(',\n')}\n]\n`);
