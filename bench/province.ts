/** A graph of the size of a province, 157,000 nodes: agencies with sections, their duties, and what the duties name. */
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { ChangeSet } from '../src/store/graph-store';
import { node, relation } from '../tests/store/graphs';

export const AGENCIES = 5_000;
export const TOPICS = 2_000;
const SECTIONS = 6;
const DUTIES = 4;

export function* provinceGraph(agencies = AGENCIES): Generator<ChangeSet> {
  const topics = Array.from({ length: TOPICS }, (_, i) => node('Topic', `b${i}`, { name: `事项${i}` }));
  yield { nodes: topics, relations: [] };
  let count = 0;
  for (let i = 0; i < agencies; i += 1) {
    const agency = node('Agency', `b${i}`, { name: `第${i}政务服务中心` });
    const nodes: ChangeSet['nodes'][number][] = [agency];
    const relations: ChangeSet['relations'][number][] = [];
    for (let j = 0; j < SECTIONS; j += 1) {
      const section = node('Section', `b${i}-${j}`, { name: `第${j}科` });
      nodes.push(section);
      relations.push(relation('HAS_SECTION', agency, section));
      for (let k = 0; k < DUTIES; k += 1) {
        const topic = topics[(count += 1) % TOPICS] ?? agency;
        const duty = node('Responsibility', `b${i}-${j}-${k}`, {
          text: `负责第${k}项政务服务热线的受理、转办、督办工作。`,
        });
        nodes.push(duty);
        relations.push(
          relation('RESPONSIBLE_FOR', section, duty),
          relation('CONCERNS', duty, topic, { mention: '热线' }),
        );
      }
    }
    yield { nodes, relations };
  }
}

/** Writes a province as `govorg load` reads it, a fact a line. @returns how many facts */
export async function writeProvince(file: string, agencies: number): Promise<number> {
  const out = createWriteStream(file);
  let count = 0;
  for (const { nodes, relations } of provinceGraph(agencies)) {
    const facts = [...nodes, ...relations];
    count += facts.length;
    if (!out.write(facts.map((fact) => `${JSON.stringify(fact)}\n`).join(''))) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  return count;
}
