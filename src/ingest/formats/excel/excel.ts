/** Excel workbooks, of both formats: each sheet that a reader sees, its cells as they are shown. */
import { type WorkBook } from '@e965/xlsx';
import { sha256 } from '../../../domain/identifier';
import type { SourceFile, SourceText } from '../../source';
import type { Rejection } from '../../../domain/errors';
import { type Format, reject } from '../format';
import { TextBuilder } from '../text-builder';
import { Zip, ZipError } from '../zip';
import { excelLibrary, withoutConsole } from './library';
import { TooManyCells, writeSheet } from './sheet';

export const xlsx: Format = {
  name: 'Excel workbook (xlsx)',
  mediaTypes: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  read(file, mediaType) {
    try {
      // The library believes what the headers say of sizes.
      const zip = new Zip(file.bytes);
      for (const name of zip.names) zip.read(name);
    } catch (error) {
      if (!(error instanceof ZipError)) throw error;
      return reject(file, error.reason, `${error.message}: open it in Excel and save it again without a password`);
    }
    return readWorkbook(file, mediaType);
  },
};

/** Rows of a sheet beyond these are not read, and sheets say that they have far more than they hold. */
const MOST_ROWS = 50_000;

export function readWorkbook(file: SourceFile, mediaType: string): SourceText | Rejection {
  let workbook: WorkBook;
  try {
    const { read } = excelLibrary();
    workbook = withoutConsole(() => read(file.bytes, { type: 'buffer', dense: true, cellHTML: false, cellFormula: false,
      // Tells which rows and columns are hidden.
      cellStyles: true, sheetRows: MOST_ROWS }));
  } catch (error) {
    const isLocked = /password|encrypt/i.test(String(error));
    return isLocked
      ? reject(file, 'ENCRYPTED', 'it is locked with a password: save it without')
      : reject(file, 'DAMAGED', 'its cells cannot be read: open it in Excel and save it again');
  }
  const builder = new TextBuilder();
  try {
    workbook.SheetNames.forEach((name, index) => {
      const sheet = workbook.Sheets[name];
      const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
      if (sheet && !isHidden) writeSheet(name, sheet, builder);
    });
  } catch (error) {
    if (!(error instanceof TooManyCells)) throw error;
    return reject(file, 'TOO_COMPLEX', 'its cells lie over more rows and columns than a disclosure has: pass the sheets with its figures alone');
  }
  const read = builder.build();
  if (read.text.trim() === '') return reject(file, 'EMPTY', 'its sheets hold nothing: pass the workbook with its figures');
  return { source: file.name, sha256: sha256(file.bytes), mediaType, encoding: 'utf-8', ...read };
} // prettier-ignore
