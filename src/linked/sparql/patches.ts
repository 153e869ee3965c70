/** What was added to the dataset and taken from it, version by version: as much as some megabytes hold. */
import { NetChanges } from './net-changes';

interface Patch {
  readonly from: number;
  readonly text: string;
}

/** Characters that are remembered; a mirror that is further behind takes the dump again. */
const MOST_REMEMBERED = 8_000_000;

export class Patches {
  private version: number | null = null;
  private readonly patches: Patch[] = [];
  private remembered = 0;
  private readonly underWay = new NetChanges<string>();

  /** @param line of N-Quads. What comes before the first version is no change. */
  note(line: string, isAdded: boolean): void {
    if (this.version !== null) this.underWay.note(line, isAdded, line);
  }

  /** From here on the dataset is that of this version. */
  settle(version: number): void {
    if (this.version !== null && version !== this.version) this.remember(this.version);
    this.version = version;
    this.underWay.clear();
  }

  private remember(from: number): void {
    const removed = this.underWay.of(false).map((line) => `D ${line}`);
    const text = [...removed, ...this.underWay.of(true).map((line) => `A ${line}`)].join('');
    this.patches.push({ from, text });
    this.remembered += text.length;
    while (this.remembered > MOST_REMEMBERED) this.remembered -= this.patches.shift()?.text.length ?? this.remembered;
  }

  /** @returns lines of RDF Patch; null where that version is not remembered */
  since(version: number): string | null {
    if (this.version === null) return null;
    const first = this.patches.findIndex(({ from }) => from === version);
    if (first < 0 && version !== this.version) return null;
    const texts = first < 0 ? [] : this.patches.slice(first).map(({ text }) => text);
    return `H from "${version}" .\nH to "${this.version}" .\nTX .\n${texts.join('')}TC .\n`;
  }
}
