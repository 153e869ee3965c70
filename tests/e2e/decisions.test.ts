/** Decisions over HTTP with a key and at the command line: obeyed at once, on the record, and there when the store is not. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { newHome, temporaryFolder, type Home } from '../cli/govorg';
import { exampleIn } from '../harness/page-example';
import { change, idOf, newKey, serviceOn, type Request } from '../harness/changing';
import type { Service } from '../harness/service';
import { storeUnderTest } from '../harness/store-under-test';

jest.setTimeout(180_000);

const folder = temporaryFolder();
const running: Service[] = [];
afterAll(() => Promise.all(running.map((service) => service.dispose())));
const start = async (home: Home): Promise<Service> => {
  const service = await serviceOn(home);
  running.push(service);
  return service;
};

const shownOf = exampleIn('changes.md');

const BODY = '盘锦市智慧城市运行管理中心';
const SECTIONS = `{ agency(name: "${BODY}") { compare(from: 2020, to: 2022) { sectionChanges { changes { earlierName laterName basis earlier { id } later { id } decision { note decidedBy } } } } } }`;

interface Renamed {
  readonly earlierName: string;
  readonly laterName: string | null;
  readonly basis: string;
  readonly earlier: { readonly id: string };
  readonly later: { readonly id: string } | null;
  readonly decision: { readonly note: string | null; readonly decidedBy: string } | null;
}

/** What became of 综合办公室. */
async function renamed(service: Service): Promise<Renamed | undefined> {
  const { data, errors } = await service.ask(SECTIONS);
  expect(errors).toEqual([]);
  const { changes } = (data as { agency: { compare: { sectionChanges: { changes: readonly Renamed[] } } } }).agency.compare.sectionChanges; // prettier-ignore
  return changes.find(({ earlierName }) => earlierName === '综合办公室');
}

/** The graph is gone; what lies in the data folder beside it stays. */
async function loseTheGraph({ settings }: Home): Promise<void> {
  if (!storeUnderTest().isEmbedded) return storeUnderTest().empty();
  for (const end of ['', '-wal', '-shm', '.sums', '.seal']) rmSync(join(settings['DATA_DIR'] ?? '', `govorg.db${end}`), { force: true }); // prettier-ignore
}

test('a decision takes a key of its scope, is obeyed at once, is on the record, and outlives the graph', async () => {
  const home = await newHome(folder);
  const service = await start(home);
  const before = await renamed(service);
  expect(before).toMatchObject({ laterName: '办公室', basis: 'INFERRED', decision: null });
  const request = shownOf('decision') as Request;
  expect(request.variables).toMatchObject({ earlier: before?.earlier.id, later: before?.later?.id });

  const ingesting = await newKey(home, 'ingest');
  expect(await change(service.url, request, ingesting)).toMatchObject({ status: 403, code: 'FORBIDDEN', data: null });
  expect((await renamed(service))?.basis).toBe('INFERRED');

  const made = await home.run(['key', 'create', '--name', 'planning office', '--scope', 'decide']);
  const [key = ''] = made.lines;
  const { status, data } = await change(service.url, request, key);
  expect({ status, data }).toEqual({ status: 200, data: shownOf('answer to a decision') });
  const decided = {
    basis: 'DECIDED',
    laterName: '办公室',
    decision: { note: '三定规定附件二', decidedBy: 'planning office' },
  };
  expect(await renamed(service)).toMatchObject(decided);
  expect((await change(service.url, request, key)).data).toMatchObject({ decide: { isNew: false } });

  const entries = (await home.run(['audit'])).lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(entries).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-/),
      key: { id: idOf(key), name: 'planning office' },
      change: 'decide',
      decision: expect.stringMatching(/^decision:/),
      outcome: 'ADDED',
    },
  ]);

  expect(await service.stop('SIGKILL')).toBe(null);
  await loseTheGraph(home);
  const again = await start(home);
  expect(again.log()).toContain('read 1 decisions again');
  expect(await renamed(again)).toMatchObject(decided);
  await again.stop();
});

test('at the command line: what is doubtful, deciding, deciding otherwise, undoing', async () => {
  const home = await newHome(folder);
  expect((await home.run(['seed'])).code).toBe(0);
  const listed = await home.run(['review', '--first', '100']);
  expect(listed.code).toBe(0);
  const [, command = ''] =
    /综合办公室 → 办公室\n(?: {4}.*\n)*? {4}govorg (decide .*) same\|different/.exec(listed.out) ?? [];
  const args = command.split(' ');
  const first = await home.run([...args, 'same', '--by', '王某', '--note', '附件二']);
  expect(first).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^decision:\w+ {2}SAME .*综合办公室 → 办公室\n$/),
  });
  const [id = ''] = first.out.split(' ');
  expect(await home.run([...args, 'same'])).toMatchObject({ code: 0, out: first.out, err: expect.stringContaining('before') }); // prettier-ignore
  expect((await home.run(['review', '--first', '100'])).out).not.toContain('综合办公室 → 办公室');
  const other = await home.run([...args, 'different']);
  expect(other).toMatchObject({ code: 0, err: expect.stringMatching(`takes the place of ${id}, SAME, by 王某`) });
  expect(await home.run(['undo', id])).toMatchObject({ code: 2, err: expect.stringContaining('holds no more') });
  const [otherId = ''] = other.out.split(' ');
  expect(await home.run(['undo', otherId])).toMatchObject({ code: 0, out: expect.stringContaining('  UNDONE  ') });
  expect((await home.run(['review', '--first', '100'])).out).toContain('综合办公室 → 办公室');

  const ofOneBody = await home.run(['review', '--agency', '盘锦市智慧城市运行管理中心', '--first', '100']);
  expect(ofOneBody.out).toContain('综合办公室 → 办公室');
  expect(await home.run(['review', '--agency', '无名局'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('无名局: no agency has this id or name'),
  });

  expect(await home.run([...args, 'perhaps'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('same or different'),
  });
  expect(await home.run(['decide', 'section:nothing', args[2] ?? '', 'same'])).toMatchObject({ code: 2, err: expect.stringContaining('`earlier` is not in the graph') }); // prettier-ignore
  expect(await home.run([...args, 'same', '--by', ' '])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--by'),
  });
  expect(await home.run(['review', '--first', 'all'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--first'),
  });
});
