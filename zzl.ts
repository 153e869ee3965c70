import { runInLists } from './src/ingest/extract/sections/run-in';
for (const l of runInLists(process.argv[2]!)) console.log(JSON.stringify({ ...l, members: l.members.map((m) => m.name) }));
