// score.mjs PART=REPORT.json… : of each part the mutants that lived, and killed / all that compiled. A timeout is no kill, and neither is a mutant that no test comes to.
import { readFileSync } from 'node:fs';

const least = 90;
const figures = [];
for (const argument of process.argv.slice(2)) {
  const [part, report] = argument.split('=');
  const tally = { Killed: 0, Survived: 0, NoCoverage: 0, Timeout: 0 };
  const files = [];
  for (const [path, { source, mutants }] of Object.entries(JSON.parse(readFileSync(report, 'utf8')).files).sort()) {
    const name = path.replaceAll('\\', '/').replace(/.*\/src\//, '');
    const lines = source.split('\n');
    const compiled = mutants.filter(({ status }) => status in tally);
    for (const { status, location, mutatorName, replacement } of compiled) {
      tally[status]++;
      if (status !== 'Killed') console.log(`${status} ${name}:${location.start.line} ${mutatorName}: ${lines[location.start.line - 1].trim().slice(0, 160)} => ${(replacement ?? '').replace(/\s+/g, ' ').slice(0, 120)}`);
    }
    if (compiled.length > 0) files.push([name, compiled.filter(({ status }) => status === 'Killed').length, compiled.length]);
  }
  for (const [name, killed, all] of files) console.log(`${percent(killed, all).padStart(5)} % of ${String(all).padStart(4)}  ${name}`);
  const all = Object.values(tally).reduce((sum, count) => sum + count, 0);
  console.log(`${part}: ${tally.Killed} of ${all} mutants killed; ${tally.Survived} survived, ${tally.NoCoverage} are covered by no test, ${tally.Timeout} ran out of time`);
  if (all === 0 || 100 * tally.Killed < least * all) process.exitCode = 1;
  figures.push(`${part} ${tally.Killed}/${all} = ${percent(tally.Killed, all)} %`);
}
if (figures.length === 0) process.exitCode = 1;
console.log(figures.join(', '));

function percent(killed, all) {
  return (Math.floor(1000 * killed / Math.max(1, all)) / 10).toFixed(1);
}
