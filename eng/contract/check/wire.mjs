// Golden pairs follow the contract, and every available operation has one.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readExchange } from './exchange.mjs';

export function checkWire(contract, folder, fault) {
  const files = readdirSync(folder).filter(f => f.endsWith('.http')).sort();
  const shown = new Set();
  for (const file of files) {
    const say = what => fault(`wire/${file}`, what);
    try {
      checkPair(contract, file, readExchange(`${folder}/${file}`), say);
      shown.add(file.slice(0, -'.http'.length));
    } catch (e) {
      say(e.message);
    }
  }
  for (const o of contract.operations) if (o.available && !shown.has(o.id)) fault(o.id, 'no golden pair');
  return files.length;
}

function checkPair(contract, file, { request, answer }, say) {
  const o = contract.operations.find(x => x.id === file.split('.')[0]);
  if (!o) return say('is not named after an operation');
  if (request.method.toLowerCase() !== o.method) say(`method ${request.method}`);
  const values = match(o.path, request.path);
  if (!values) say(`path ${request.path}`);
  checkParameters(contract, o, { path: values ?? {}, query: Object.fromEntries(request.query), header: Object.fromEntries(request.headers) }, say);
  if (o.source.security?.length === 0 ? request.headers.has('authorization') : !request.headers.get('authorization')?.startsWith('Bearer ')) say('authorization');
  for (const message of [request, answer]) checkDigests(message, say);
  if (request.query?.get('digest') && request.query.get('digest') !== digest('sm3', request.body, 'sm3:')) say('digest of the query');
  const broken = [];
  checkBody(contract, [...o.at, 'requestBody'], o.source.requestBody, request, f => broken.push(f));
  if (answer.status === 422 && JSON.parse(answer.body).code === 'schema-violation') broken.length || say('the refused request breaks nothing');
  else broken.forEach(say);
  if (answer.headers.get('x-trace-id') !== request.headers.get('x-trace-id')) say('trace id');
  if (answer.status < 400) return checkBody(contract, [...o.at, 'responses', `${answer.status}`], o.source.responses[answer.status], answer, say);
  checkProblem(contract, o, answer, say);
}

function checkProblem(contract, o, answer, say) {
  const problem = JSON.parse(answer.body);
  for (const f of contract.faultsAt(['components', 'schemas', 'Problem'], problem)) say(f);
  const known = contract.codes[problem.code];
  if (!known || !(known.common || o.source['x-problems'].includes(problem.code))) return say(`${o.id} does not answer ${problem.code}`);
  if (answer.headers.get('content-type') !== 'application/problem+json') say('content type of a problem');
  if (answer.status !== known.status || problem.status !== known.status) say('status of the problem');
  if (problem.retryable !== known.retryable || problem.whoCanFix !== known.whoCanFix || problem.title !== known.zh) say('not as the table has it');
  if (problem.traceId !== answer.headers.get('x-trace-id')) say('trace id of the problem');
  if ((answer.headers.get('retry-after') ?? '') !== `${problem.retryAfter ?? ''}`) say('Retry-After');
}

function checkBody(contract, at, body, message, say) {
  const type = message.headers.get('content-type')?.split(';')[0];
  if (!body) return message.body.length && say('a body nobody asked for');
  const media = body.content[type];
  if (!media) return say(`content type ${type}`);
  if (!media.schema) return;
  const path = [...at, 'content', type, 'schema'];
  const json = type.endsWith('json');
  for (const f of json ? contract.faultsOfBody(path, JSON.parse(message.body)) : contract.faultsAt(path, message.body.toString('utf8'))) say(f);
}

function checkParameters(contract, o, given, say) {
  for (const p of o.parameters) {
    const text = given[p.in][p.in === 'header' ? p.name.toLowerCase() : p.name];
    if (text === undefined) { if (p.required) say(`${p.in} parameter ${p.name} is missing`); continue; }
    const value = contract.resolve(p.schema).type === 'integer' ? Number(text) : text;
    const name = Object.keys(contract.tree.components.parameters).find(n => contract.tree.components.parameters[n] === p);
    for (const f of contract.faultsAt(['components', 'parameters', name, 'schema'], value)) say(`${p.name} ${f}`);
  }
  for (const name of Object.keys(given.query)) if (!o.parameters.some(p => p.in === 'query' && p.name === name)) say(`query ${name}`);
}

function checkDigests(message, say) {
  const stated = message.headers.get('content-digest')?.match(/^(sm3|sha-256)=:(.+):$/);
  if (stated && digest(stated[1], message.body, '', 'base64') !== stated[2]) say('Content-Digest');
}

const digest = (algorithm, bytes, prefix = '', encoding = 'hex') => prefix + createHash(algorithm.replace('-', '')).update(bytes).digest(encoding);

function match(template, path) {
  const names = [];
  const pattern = template.replace(/{(\w+)}/g, (_, n) => (names.push(n), '([^/]+)'));
  const found = path.match(new RegExp(`^${pattern}$`));
  return found && Object.fromEntries(names.map((n, i) => [n, decodeURIComponent(found[i + 1])]));
}
