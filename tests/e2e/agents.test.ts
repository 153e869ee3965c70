/** Agents and the program as it is built: by standard input and output, and beside the questions over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, clientOverHttp, clientOverStdio, type AgentClient } from '../agents/client';
import { GOVORG } from '../cli/govorg';
import { startService, type Service } from '../harness/service';

const QUESTION = { topic: '12345热线', limit: 5 };

let folder: string;
let service: Service;
let [overHttp, overStdio]: AgentClient[] = [];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'govorg-agents-'));
  service = await startService({ dataDir: folder });
}, 120_000);
afterAll(async () => {
  await overHttp?.close();
  await overStdio?.close();
  await service.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the same question gets the same answer by both ways, and each statement its words', async () => {
  overHttp = await clientOverHttp(service.url);
  const byHttp = await call(overHttp, 'find_handlers', QUESTION);
  await overHttp.close();
  await service.stop();
  overStdio = await clientOverStdio(process.execPath, [GOVORG, 'mcp'], { DATA_DIR: folder });
  const { tools } = await overStdio.listTools();
  const byStdio = await call(overStdio, 'find_handlers', QUESTION);
  expect(tools).toHaveLength(8);
  expect(byStdio).toEqual(byHttp);
  expect(byHttp.structured).toMatchObject({
    topic: { name: '12345政务服务便民热线' },
    stated: [
      { agency: { name: '盘锦市营商环境建设局' }, evidence: [{ quote: expect.stringMatching(/12345/) as string }] },
      { agency: { name: '大连高新技术产业园区大数据中心' } },
    ],
  });
}, 120_000);
