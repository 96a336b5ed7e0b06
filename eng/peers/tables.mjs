// tables.mjs FOLDER SEED TEXTS STRINGS: what other people's readers make of so many texts at random, for the tests to compare with. Writes csv.json and gb18030.txt.
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import spectrum from 'csv-spectrum';
import { seeded } from './seeded.mjs';

const [folder, ...numbers] = process.argv.slice(2);
const [seed, howManyTexts, howManyStrings] = numbers.map(Number);
const { random, pick } = seeded(seed);

/** The cases of csv-spectrum; its own answer is one object a row. */
async function cases() {
  return (await promisify(spectrum)()).map(({ name, csv, json }) => {
    const rows = [JSON.parse(json)].flat();
    return { name: `csv-spectrum ${name}`, delimiter: ',', csv: csv.toString('utf8'), rows: [Object.keys(rows[0]), ...rows.map(Object.values)] };
  });
}

/** Texts at random, read by papaparse. */
function texts(count) {
  return Array.from({ length: count }, (_, number) => {
    const delimiter = pick(',', ',', ';', '\t', '|');
    const [end, columns] = [pick('\n', '\r\n', '\r'), 2 + random(5)];
    const header = Array.from({ length: columns }, (_, i) => `h${i}`).join(delimiter);
    const rows = Array.from({ length: 1 + random(20) }, () => Array.from({ length: columns }, () => value(delimiter)).join(delimiter));
    const csv = [header, ...rows].join(end) + pick('', end);
    const read = Papa.parse(csv, { delimiter, newline: end });
    if (read.errors.length) throw new Error(JSON.stringify(read.errors));
    if (csv.endsWith(end)) read.data.pop();
    return { name: `papaparse ${number}`, delimiter, csv, rows: read.data };
  });
}

function value(delimiter) {
  const text = Array.from({ length: random(8) }, () => pick('a', '7', ' ', '重', '庆', '𠀀', 'é', ',', ';', '|', '\t', '"', '\n', '\r\n', "'", '\uFEFF')).join('');
  return text.includes(delimiter) || /["\r\n]/.test(text) || random(4) === 0 ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A text, or null for bytes that have none: iconv-lite puts U+FFFD for them, or halves of characters. */
function decode(bytes) {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030', { stripBOM: false });
  return text.includes('\uFFFD') || !text.isWellFormed() ? null : text;
}

/** Every code of two and of four bytes: runs of codes that follow each other and so do their characters. FIRST COUNT CHARACTER, in hexadecimal; - for none. */
function codes() {
  const runs = [];
  let run = null;
  const take = (code, bytes) => {
    const text = decode(bytes);
    const character = text === null ? null : [...text].map(c => c.codePointAt(0).toString(16)).join('+');
    const point = character === null || character.includes('+') ? null : parseInt(character, 16);
    if (run && run.isNone === (character === null) && (character === null || (point !== null && run.point !== null && point === run.point + run.count))) { run.count++; return; }
    run = { code, count: 1, point, character, isNone: character === null };
    runs.push(run);
  };
  for (let lead = 0x80; lead <= 0xFF; lead++) for (let trail = 0; trail <= 0xFF; trail++) take(lead << 8 | trail, [lead, trail]);
  run = null;
  for (let a = 0x81; a <= 0xFE; a++) for (let b = 0x30; b <= 0x39; b++) for (let c = 0x81; c <= 0xFE; c++) for (let d = 0x30; d <= 0x39; d++) take(((a << 24) | (b << 16) | (c << 8) | d) >>> 0, [a, b, c, d]);
  return runs.map(r => `${r.code.toString(16)} ${r.count.toString(16)} ${r.character ?? '-'}`);
}

/** Bytes at random, many of them cut or wrong. HEX and, when there is one, = TEXT in hexadecimal UTF-8. */
function strings(count) {
  const bytes = [0x2C, 0x30, 0x39, 0x40, 0x61, 0x7E, 0x7F, 0x81, 0x84, 0x90, 0xA1, 0xA3, 0xB0, 0xD6, 0xE3, 0xFE, 0xFF];
  return Array.from({ length: count }, () => {
    const some = Array.from({ length: 1 + random(10) }, () => pick(...bytes));
    const text = decode(some);
    return Buffer.from(some).toString('hex') + (text === null ? '' : ' = ' + Buffer.from(text, 'utf8').toString('hex'));
  });
}

writeFileSync(`${folder}/csv.json`, JSON.stringify([...await cases(), ...texts(howManyTexts)]));
writeFileSync(`${folder}/gb18030.txt`, [...codes(), 'strings', ...strings(howManyStrings)].join('\n') + '\n');
