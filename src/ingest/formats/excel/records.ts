/** The records of an old workbook, each a type, a length and so many bytes. */
const HEAD = 4;
const STRING = 0x0007;

/** A string without even its length, which only damage leaves: the library reads on behind it until memory is full. */
export function hasEmptyString(stream: Buffer | null): boolean {
  for (let at = 0; stream && at + HEAD <= stream.length;) {
    const length = stream.readUInt16LE(at + 2);
    if (stream.readUInt16LE(at) === STRING && (length === 0 || at + HEAD === stream.length)) return true;
    at += HEAD + length;
  }
  return false;
}
