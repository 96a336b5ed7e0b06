// Reads a golden pair: request and answer as raw HTTP text with LF, each body exactly Content-Length bytes,
// an empty line between a request's body and the answer, one LF at the end.
import { readFileSync } from 'node:fs';

export function readExchange(file) {
  const bytes = readFileSync(file);
  const request = readMessage(bytes, 0);
  if (request.body.length && bytes.subarray(request.end, request.end + 2).toString() !== '\n\n') throw new Error('no empty line after the request');
  const answer = readMessage(bytes, request.body.length ? request.end + 2 : request.end);
  if (bytes.subarray(answer.end).toString() !== '\n') throw new Error('not one LF after the answer');
  const [method, target, version] = request.start.split(' ');
  if (version !== 'HTTP/1.1') throw new Error('no HTTP/1.1 request line');
  const url = new URL(target, 'https://center.example.gov.cn');
  return { request: { ...request, method, path: url.pathname, query: url.searchParams }, answer: { ...answer, status: Number(answer.start.split(' ')[1]) } };
}

function readMessage(bytes, from) {
  const end = bytes.indexOf('\n\n', from);
  if (end < 0) throw new Error('a head without an empty line');
  const [start, ...lines] = bytes.subarray(from, end).toString('utf8').split('\n');
  if (start.includes('\r')) throw new Error('CR in a head');
  const headers = new Map(lines.map(l => [l.slice(0, l.indexOf(':')).toLowerCase(), l.slice(l.indexOf(':') + 1).trim()]));
  const length = Number(headers.get('content-length') ?? 0);
  const body = bytes.subarray(end + 2, end + 2 + length);
  if (body.length !== length) throw new Error('a body shorter than its Content-Length');
  return { start, headers, body, end: end + 2 + length };
}
