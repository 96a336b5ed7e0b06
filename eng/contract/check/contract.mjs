// The contract as the checks see it: its tree, its operations, and validators for its schemas.
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const pointer = path => path.map(p => `/${String(p).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export class Contract {
  constructor(tree) {
    this.tree = tree;
    this.codes = tree['x-problem-codes'];
    this.operations = Object.entries(tree.paths).flatMap(([path, item]) =>
      ['get', 'post', 'put', 'delete', 'patch'].filter(m => item[m]).map(m => this.#operation(path, m, item)));
    this.ajv = new Ajv2020({ strict: false, allErrors: true });
    addFormats(this.ajv);
    this.ajv.addSchema(tree, 'contract');
  }

  static load(folder) {
    return new Contract(parse(readFileSync(`${folder}/center-api.yaml`, 'utf8'), { maxAliasCount: 0 }));
  }

  resolve(node) {
    return node?.$ref ? node.$ref.slice(2).split('/').reduce((n, step) => n?.[step], this.tree) : node;
  }

  /** What is wrong with a value under the schema at this place of the contract; empty = nothing. */
  faultsAt(path, value) {
    const validate = this.ajv.getSchema(`contract#${pointer(path)}`);
    return validate(value) ? [] : validate.errors.map(e => `${e.instancePath || '/'} ${e.message}`);
  }

  /** The faults of a body, and of every signed document inside it under the schema of its payload type. */
  faultsOfBody(path, value) {
    return [...this.faultsAt(path, value), ...this.#documents(value).flatMap(d => this.faultsOfPayload(d))];
  }

  faultsOfPayload(document) {
    const reference = this.tree.components.schemas.SignedDocument['x-payloads'][document.payloadType];
    if (!reference) return [`payload type ${document.payloadType} is unknown`];
    const payload = JSON.parse(Buffer.from(document.payload, 'base64').toString('utf8'));
    return this.faultsAt(reference.$ref.slice(2).split('/'), payload).map(f => `payload ${f}`);
  }

  #documents(value) {
    if (Array.isArray(value)) return value.flatMap(v => this.#documents(v));
    if (value === null || typeof value !== 'object') return [];
    return value.payloadType ? [value] : Object.values(value).flatMap(v => this.#documents(v));
  }

  #operation(path, method, item) {
    const source = item[method];
    const parameters = [...(item.parameters ?? []), ...(source.parameters ?? [])].map(p => this.resolve(p));
    return { id: source.operationId, path, method, source, parameters, available: source['x-availability'] === 'available', at: ['paths', path, method] };
  }
}
