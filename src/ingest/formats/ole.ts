/** The container of old office files: what lies in it tells which program wrote it. */
import { excelLibrary } from './excel/library';
import { readWorkbook } from './excel/excel';
import { type Format, reject } from './format';

const CONTAINER = 'application/x-ole-storage';
const EXCEL = 'application/vnd.ms-excel';

export const ole: Format = {
  name: 'Excel workbook (xls)',
  mediaTypes: [CONTAINER],
  read(file) {
    const names = streamsOf(file.bytes);
    if (names === null) return reject(file, 'DAMAGED', 'it is an office file that is cut off or damaged: get it again');
    if (names.has('EncryptedPackage')) return reject(file, 'ENCRYPTED', 'it is locked with a password: save it without');
    if (names.has('Workbook') || names.has('Book')) return readWorkbook(file, EXCEL);
    if (names.has('WordDocument')) {
      return reject(file, 'UNSUPPORTED_FORMAT', 'it is a Word document of the old kind (doc, wps), which is not read yet: save it as docx');
    }
    return reject(file, 'UNSUPPORTED_FORMAT', 'it is an office file of the old kind that holds neither a document nor a workbook: save it as docx, xlsx or plain text');
  },
}; // prettier-ignore

function streamsOf(bytes: Uint8Array): ReadonlySet<string> | null {
  try {
    const { FullPaths: paths } = excelLibrary().CFB.read(Buffer.from(bytes), { type: 'buffer' });
    return new Set(paths.map((path) => path.slice(path.lastIndexOf('/') + 1)));
  } catch {
    return null;
  }
}
