import { traditionalSource } from '../../scripts/traditional';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

test('the table is that of OpenCC (else run `npm run traditional`)', () => {
  const committed = readFileSync(join(__dirname, '../../src/text/traditional.ts'), 'utf8');
  expect(committed).toBe(traditionalSource());
});
