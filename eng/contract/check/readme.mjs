// The page's tables say what the contract says.
import { readFileSync } from 'node:fs';

export function checkReadme(contract, file, fault) {
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const [code, p] of Object.entries(contract.codes)) {
    const row = `| \`${code}\` | ${p.status} | ${p.retryable ? 'yes' : 'no'} | ${p.whoCanFix} | ${p.zh} | ${p.en} |`;
    if (!lines.includes(row)) fault('README.md', `lacks ${row}`);
  }
  for (const tag of contract.tree.tags) {
    const ids = available => contract.operations.filter(o => o.source.tags[0] === tag.name && o.available === available).map(o => `\`${o.id}\``).join(' ') || '–';
    const row = `| ${tag['x-chinese']} \`${tag.name}\` | ${ids(true)} | ${ids(false)} |`;
    if (!lines.includes(row)) fault('README.md', `lacks ${row}`);
  }
}
