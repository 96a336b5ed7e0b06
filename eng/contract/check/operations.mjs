// House rules for operations and problem codes.
const allowed = {
  'x-availability': ['available', 'planned'],
  'x-retry': ['safe', 'keyed', 'never'],
  'x-signature': ['required', 'optional', 'none'],
  'x-profile': ['core', 'corrections', 'sharing', 'electronic-certificates', 'open-data', 'supervision', 'notifications'],
};
const chinese = /[\u4e00-\u9fff]/;

export function checkOperations(contract, fault) {
  const seen = new Set();
  for (const o of contract.operations) {
    const say = what => fault(o.id ?? `${o.method} ${o.path}`, what);
    if (seen.has(o.id)) say('the id is used twice');
    seen.add(o.id);
    if (!['get', 'post'].includes(o.method)) say('only GET and POST');
    if (!o.path.startsWith('/v1/')) say('the path begins with /v1/');
    for (const [name, values] of Object.entries(allowed)) if (!values.includes(o.source[name])) say(`${name} is one of ${values.join(', ')}`);
    if (!chinese.test(o.source['x-chinese'] ?? '')) say('no Chinese name');
    const [english, ...rest] = (o.source.description ?? '').split('\n\n');
    if (chinese.test(english[0] ?? '一') || !rest.some(p => chinese.test(p))) say('the description is English, then Chinese');
    checkRetry(o, say);
    checkAvailability(o, say);
    for (const code of o.source['x-problems'] ?? [say('no x-problems')]) if (code && !contract.codes[code]) say(`problem ${code} is not in the table`);
    const declared = o.parameters.filter(p => p.in === 'path').map(p => p.name).sort().join();
    const inPath = [...o.path.matchAll(/{(\w+)}/g)].map(m => m[1]).sort().join();
    if (declared !== inPath) say(`path parameters ${declared} are declared, ${inPath} are in the path`);
  }
  if (contract.operations.length < 60) fault('contract', 'fewer than 60 operations');
}

function checkRetry(o, say) {
  const header = o.parameters.some(p => p.name === 'Idempotency-Key' && p.required);
  if (o.method === 'get' && o.source['x-retry'] !== 'safe') say('a GET is safe');
  if (o.source['x-retry'] !== 'keyed') {
    if (o.source['x-key'] || header) say('only a keyed operation has a key');
  } else if (o.source['x-key'] === 'path' ? !/{(key|year)}/.test(o.path) || header : o.source['x-key'] !== 'Idempotency-Key' || !header) {
    say('x-key does not say where the key is');
  }
}

function checkAvailability(o, say) {
  const promised = '501' in o.source.responses && o.source['x-problems']?.includes('not-yet-available');
  const mentioned = '501' in o.source.responses || o.source['x-problems']?.includes('not-yet-available');
  if (o.available && mentioned) say('an available operation never answers 501');
  if (!o.available && !promised) say('a planned operation answers 501 not-yet-available');
}

export function checkProblemCodes(contract, fault) {
  const used = new Set(contract.operations.flatMap(o => o.source['x-problems'] ?? []));
  for (const [code, p] of Object.entries(contract.codes)) {
    if (!(p.status >= 400 && p.status < 600)) fault(code, 'status');
    if (typeof p.retryable !== 'boolean') fault(code, 'retryable');
    if (!['you', 'provider', 'center', 'network'].includes(p.whoCanFix)) fault(code, 'whoCanFix');
    if (!chinese.test(p.zh ?? '') || chinese.test(p.en ?? '一')) fault(code, 'zh and en');
    if (!used.has(code) && !p.common) fault(code, 'no operation answers it');
  }
}
