/** The container of old office files: what lies in it tells which program wrote it. */
import { readDoc } from './doc/doc';
import { type Container, excelLibrary } from './excel/library';
import { readWorkbook } from './excel/excel';
import { hasEmptyString } from './excel/records';
import { type Format, reject } from './format';

const CONTAINER = 'application/x-ole-storage';
const EXCEL = 'application/vnd.ms-excel';

export const ole: Format = {
  name: 'Word document or Excel workbook of the old kind (doc, wps, xls)',
  mediaTypes: [CONTAINER],
  read(file) {
    const container = containerOf(file.bytes);
    if (container === null) return reject(file, 'DAMAGED', 'it is an office file that is cut off or damaged: get it again');
    const names = new Set(container.FullPaths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
    if (names.has('EncryptedPackage')) return reject(file, 'ENCRYPTED', 'it is locked with a password: save it without');
    const book = ['Workbook', 'Book'].find((name) => names.has(name));
    if (book !== undefined) {
      return hasEmptyString(streamOf(container, book))
        ? reject(file, 'DAMAGED', 'its cells cannot be read: open it in Excel and save it again')
        : readWorkbook(file, EXCEL);
    }
    if (names.has('WordDocument')) return readDoc(file, (name) => streamOf(container, name));
    return reject(file, 'UNSUPPORTED_FORMAT', 'it is an office file of the old kind that holds neither a document nor a workbook: save it as docx, xlsx or plain text');
  },
}; // prettier-ignore

function containerOf(bytes: Uint8Array): Container | null {
  try {
    return excelLibrary().CFB.read(Buffer.from(bytes), { type: 'buffer' });
  } catch {
    return null;
  }
}

function streamOf(container: Container, name: string): Buffer | null {
  const member = excelLibrary().CFB.find(container, `/${name}`);
  return member === null ? null : Buffer.from(member.content);
}
