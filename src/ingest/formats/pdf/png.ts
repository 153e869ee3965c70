/** Pixels as a PNG file: the four chunks that a picture of one colour model takes, packed by zlib. */
import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const BYTES_PER_PIXEL = 3;
const BITS = 8;
const RGB = 2;
/** Print packs well at any level. */
const LEVEL = 3;

/** @param rows red, green and blue in a byte each, row by row from the top */
export function encodePng(rows: Buffer, width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BITS, RGB, 0, 0, 0], 8);
  // In front of each row stands how its pixels are told: as they are.
  const length = width * BYTES_PER_PIXEL;
  const lines = Buffer.alloc((length + 1) * height);
  for (let y = 0; y < height; y += 1) rows.copy(lines, y * (length + 1) + 1, y * length, (y + 1) * length);
  const packed = deflateSync(lines, { level: LEVEL });
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
