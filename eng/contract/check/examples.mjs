// Every operation, also a planned one, shows a request and a success that follow its schemas.
export function checkExamples(contract, fault) {
  let count = 0;
  const check = (o, at, media, type) => {
    const values = media.examples ? Object.values(media.examples).map(e => e.value) : 'example' in media ? [media.example] : [];
    if (values.length === 0 && media.schema) fault(o.id, `no example of ${at.at(-1)} ${type}`);
    if (values.length && !media.schema) fault(o.id, 'an example without a schema');
    for (const value of values) {
      count++;
      const path = [...o.at, ...at, 'content', type, 'schema'];
      for (const f of type.endsWith('json') ? contract.faultsOfBody(path, value) : contract.faultsAt(path, value)) fault(`${o.id} ${at.join(' ')}`, f);
    }
  };
  for (const o of contract.operations) {
    for (const [type, media] of Object.entries(o.source.requestBody?.content ?? {})) check(o, ['requestBody'], media, type);
    for (const [status, answer] of Object.entries(o.source.responses)) {
      if (status.startsWith('2')) for (const [type, media] of Object.entries(answer.content)) check(o, ['responses', status], media, type);
    }
  }
  return count;
}
