import held from './held.json';
import { differences } from './judge';
import { FAULT_KINDS } from './kinds';

/** The inputs that are read rightly stay so; `npm run evaluate -- --faults` measures all of them and adds to the list. */
const all = new Map(FAULT_KINDS.flatMap(({ faults }) => faults.map((fault) => [fault.name, fault] as const)));

test('every input has a name of its own', () => {
  expect(all.size).toBe(FAULT_KINDS.flatMap(({ faults }) => faults).length);
});

test.each(held)('%s', (name) => {
  const fault = all.get(name);
  if (!fault) throw new Error(`no input is called so`);
  expect(differences(fault)).toEqual([]);
});
