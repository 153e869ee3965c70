import { readDocument } from './src/ingest/pipeline';
import { readFileSync } from 'fs';
const r = readDocument({ name: 'x.txt', bytes: readFileSync(process.argv[2]!) });
if (r.ok) { for (const s of r.facts.sections) console.log(s.organisation, s.name, s.aliases.join('/'), s.kind, s.quote.start); for (const s of r.facts.duties) console.log('D', s.holder.organisation, s.holder.section, s.label, s.text.slice(0, 30)); }
