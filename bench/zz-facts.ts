import { readFileSync } from 'node:fs';
import { readDocument } from '../src/ingest/pipeline';
for (const f of process.argv.slice(2)) {
  const t = performance.now();
  const r: any = readDocument({ name: f.split('/').pop()!, bytes: readFileSync(f) });
  const ms = (performance.now() - t).toFixed(0);
  if (!r.ok) { console.log(f.split('/').pop(), ms, r.rejection.reason, r.rejection.message.slice(0, 120)); continue; }
  const x = r.facts;
  console.log(f.split('/').pop(), ms, JSON.stringify(x.document), 'org', x.organisations.length, 'sec', x.sections.length, 'dut', x.duties.length, 'staff', x.staffing.length, 'am', x.amounts.length, 'find', x.findings.length);
  if (process.env.V) { for (const k of ['organisations', 'sections', 'staffing', 'amounts', 'duties']) for (const one of x[k].slice(0, Number(process.env.V))) console.log('  ', k, JSON.stringify(one).slice(0, 220)); }
}
