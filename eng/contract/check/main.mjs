// Checks the contract folder beyond what the OpenAPI ruleset sees. Exit 1 when anything is wrong.
import { Contract } from './contract.mjs';
import { checkOperations, checkProblemCodes } from './operations.mjs';
import { checkClosedRequests, checkKeywords } from './schemas.mjs';
import { checkExamples } from './examples.mjs';
import { checkWire } from './wire.mjs';
import { checkVectors } from './vectors.mjs';
import { checkReadme } from './readme.mjs';

const folder = process.argv[2];
const contract = Contract.load(folder);
const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);

checkOperations(contract, fault);
checkProblemCodes(contract, fault);
checkKeywords(contract, fault);
checkClosedRequests(contract, fault);
checkReadme(contract, `${folder}/README.md`, fault);
const examples = checkExamples(contract, fault);
const wire = checkWire(contract, `${folder}/wire`, fault);
const vectors = checkVectors(contract, `${folder}/vectors`, fault);

for (const line of faults) console.error(line);
const available = contract.operations.filter(o => o.available).length;
console.log(`${contract.operations.length} operations (${available} available, ${contract.operations.length - available} planned), `
  + `${examples} examples, ${wire} golden pairs, ${vectors} vectors, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
