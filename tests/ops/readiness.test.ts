import { Readiness } from '../../src/ops/readiness';

test('a service is not ready before it says so, and tells what it does', () => {
  const readiness = new Readiness();
  readiness.doing('reading the documents');
  expect(readiness.reason).toBe('starting: reading the documents');
  readiness.ready();
  expect(readiness.reason).toBeNull();
});

test('told to stop, it is never ready again', () => {
  const readiness = new Readiness();
  readiness.stopping();
  readiness.ready();
  readiness.doing('reading the documents');
  expect(readiness.reason).toContain('stopping');
});
