import { govorg } from './govorg';

test.each<[string, readonly string[], RegExp]>([
  ['no command', [], /Usage: govorg/],
  ['an unknown command', ['inject'], /unknown command 'inject'/],
  ['an unknown option', ['extract', '--fast', 'a.txt'], /unknown option '--fast'/],
  ['no file', ['extract'], /missing required argument 'path'/],
  ['no file to ingest', ['ingest'], /missing required argument 'path'/],
  ['an unknown format', ['extract', '--format', 'xml', 'a.txt'], /Allowed choices are json/],
  ['a port that is none', ['serve', '--port', 'many'], /PORT/],
  [
    'a store that is none',
    ['stats', '--store-uri', 'mysql://localhost/x', '--data-dir', '/tmp/govorg-none'],
    /STORE_URI/,
  ],
])('%s is a wrong usage: exit code 2 and a word about it', async (_, args, complaint) => {
  const { code, out, err } = await govorg(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(complaint);
});

test.each(['--help', '--version'])('%s is an answer: exit code 0', async (option) => {
  const { code, out, err } = await govorg([option]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).not.toBe('');
});

test('every command explains itself', async () => {
  const commands = ['serve', 'ingest', 'retract', 'retracted', 'extract', 'seed', 'check', 'stats', 'review', 'decide', 'name-topic', 'add-alias', 'namings', 'plan', 'undo', 'key']; // prettier-ignore
  for (const command of commands) {
    const { code, out } = await govorg([command, '--help']);
    expect({ command, code }).toEqual({ command, code: 0 });
    expect(out).toContain(`Usage: govorg ${command}`);
  }
});
