// House rules for schemas: few keywords, closed requests.
const keywords = new Set(['$ref', 'type', 'properties', 'required', 'additionalProperties', 'items', 'enum', 'const', 'pattern', 'format', 'minLength', 'maxLength',
  'minimum', 'maximum', 'minItems', 'maxItems', 'oneOf', 'anyOf', 'allOf', 'description', 'title', 'example', 'examples']);
const formats = new Set(['date', 'date-time', 'uri', 'byte']);

export function checkKeywords(contract, fault) {
  const visit = (schema, where) => {
    if (typeof schema === 'boolean') return;
    for (const k of Object.keys(schema)) if (!keywords.has(k) && !k.startsWith('x-')) fault(where, `keyword ${k}`);
    if (schema.format && !formats.has(schema.format)) fault(where, `format ${schema.format}`);
    for (const [name, child] of children(schema)) visit(child, `${where}/${name}`);
  };
  for (const [name, schema] of Object.entries(contract.tree.components.schemas)) {
    visit(schema, name);
    if (!schema.description) fault(name, 'no description');
    if (!/[\u4e00-\u9fff]/.test(schema['x-chinese'] ?? '')) fault(name, 'no Chinese name');
  }
}

/** Every object a request body can hold says additionalProperties. */
export function checkClosedRequests(contract, fault) {
  const visit = (schema, where, seen) => {
    if (typeof schema === 'boolean') return;
    if (schema.$ref) {
      if (!seen.has(schema.$ref)) visit(contract.resolve(schema), schema.$ref.split('/').pop(), seen.add(schema.$ref));
      return;
    }
    if (schema.properties && schema.additionalProperties === undefined) fault(where, 'a request may hold it, so it must say additionalProperties');
    for (const [name, child] of children(schema)) visit(child, `${where}/${name}`, seen);
  };
  for (const o of contract.operations) {
    for (const body of Object.values(o.source.requestBody?.content ?? {})) if (body.schema) visit(body.schema, o.id, new Set());
  }
}

function children(schema) {
  return [
    ...Object.entries(schema.properties ?? {}),
    ...['items', 'additionalProperties'].filter(k => schema[k] && typeof schema[k] === 'object').map(k => [k, schema[k]]),
    ...['oneOf', 'anyOf', 'allOf'].flatMap(k => (schema[k] ?? []).map((s, i) => [`${k}/${i}`, s])),
  ];
}
