import { outline } from './src/ingest/outline';
import { simplified } from './src/ingest/traditional-print';
import { readFileSync } from 'fs';
const t = outline(simplified(readFileSync(process.argv[2]!, 'utf8')));
for (const n of t.nodes) console.log(' '.repeat(t.ancestors(n).length), n.role, n.marker?.label ?? '', n.text.replace(/\n/g,'⏎').slice(0, 60), `[${n.announces}/${n.subject}]`);
