/** Opens office files in another program than the one that wrote them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Why files cannot be opened here; null where they can. */
export const missingForOffice = (): string | null =>
  spawnSync('soffice', ['--version']).status === 0 ? null : 'LibreOffice is not installed';

export interface OfficeFile {
  readonly extension: string;
  readonly bytes: Uint8Array;
}

/** Files as LibreOffice prints them, opened in one run of it. */
export function asPdfs(files: readonly OfficeFile[]): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'govorg-office-'));
  try {
    const paths = files.map(({ extension, bytes }, index) => {
      const path = join(folder, `${index}.${extension}`);
      writeFileSync(path, bytes);
      return path;
    });
    // With a profile of its own, two runs do not wait for each other.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths], {
      stdio: 'pipe',
      timeout: 120_000,
    });
    return files.map((_, index) => readFileSync(join(folder, `${index}.pdf`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
