/** The ids of rows, in their order, as bytes: a million strings would fill half of the heap. */
import { compareCodePoints } from '../../store/code-points';
import { GrowingIntegers } from '../../planning/columns/growing';

/** Bytes of a block, of which an offset tells the number and the place in it. */
const BLOCK_BITS = 20;
const BLOCK = 1 << BLOCK_BITS;
/** In front of each id its length. */
const LENGTH_BYTES = 2;

export class Ids {
  readonly #blocks: Buffer[] = [];
  readonly #offsets = new GrowingIntegers();
  #used = BLOCK;

  get length(): number {
    return this.#offsets.length;
  }

  /** Behind all that were added before. */
  push(id: string): void {
    const length = Buffer.byteLength(id);
    if (this.#used + LENGTH_BYTES + length > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafe(BLOCK));
      this.#used = 0;
    }
    const block = this.#blocks.at(-1);
    this.#offsets.push(((this.#blocks.length - 1) << BLOCK_BITS) | this.#used);
    block?.writeUInt16LE(length, this.#used);
    block?.write(id, this.#used + LENGTH_BYTES);
    this.#used += LENGTH_BYTES + length;
  }

  at(row: number): string {
    const offset = this.#offsets.at(row);
    const start = (offset & (BLOCK - 1)) + LENGTH_BYTES;
    const block = this.#blocks[offset >> BLOCK_BITS];
    return block?.toString('utf8', start, start + block.readUInt16LE(start - LENGTH_BYTES)) ?? '';
  }

  /** The first row from `from` on whose id does not stand before this one; found quickly where it is near. */
  rowFrom(id: string, from: number): number {
    let low = from;
    let step = 1;
    while (low + step <= this.length && compareCodePoints(this.at(low + step - 1), id) < 0) {
      low += step;
      step *= 2;
    }
    let high = Math.min(this.length, low + step - 1);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareCodePoints(this.at(middle), id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
