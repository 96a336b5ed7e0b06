// score.mjs REPORT.json… : the mutants that lived, and killed / all that compiled. A timeout is no kill, and neither is a mutant that no test comes to.
import { readFileSync } from 'node:fs';

const tally = { Killed: 0, Survived: 0, NoCoverage: 0, Timeout: 0 };
const files = new Map();
for (const report of process.argv.slice(2)) {
  for (const [path, { source, mutants }] of Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)) {
    const lines = source.split('\n');
    for (const { status, location, mutatorName, replacement } of mutants) {
      if (!(status in tally)) continue;
      tally[status]++;
      const name = path.replace(/.*[\\/]src[\\/]/, '').replaceAll('\\', '/');
      const file = files.get(name) ?? files.set(name, { killed: 0, all: 0 }).get(name);
      file.all++;
      if (status === 'Killed') file.killed++;
      else console.log(`${status} ${name}:${location.start.line} ${mutatorName}: ${lines[location.start.line - 1].trim().slice(0, 160)} => ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 120)}`);
    }
  }
}
for (const [name, { killed, all }] of [...files].sort()) console.log(`${(100 * killed / all).toFixed(0).padStart(3)} % of ${String(all).padStart(4)}  ${name}`);
const all = Object.values(tally).reduce((sum, count) => sum + count, 0);
const score = 100 * tally.Killed / Math.max(1, all);
console.log(`${score.toFixed(1)} % of ${all} mutants killed; ${tally.Survived} survived, ${tally.NoCoverage} are covered by no test, ${tally.Timeout} ran out of time`);
process.exitCode = all > 0 && score >= 90 ? 0 : 1;
