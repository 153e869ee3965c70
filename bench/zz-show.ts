import { readFileSync } from 'node:fs';
import { readText } from '../src/ingest/formats/read-text';
const f = process.argv[2]!;
const r: any = readText({ name: f.split('/').pop()!, bytes: readFileSync(f) });
if (r.reason) console.log(r); else { console.log(r.encoding, r.text.length, r.laidOut?.length); console.log(r.text.slice(0, Number(process.argv[3] ?? 2500))); }
