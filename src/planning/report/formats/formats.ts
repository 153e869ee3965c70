/** The formats in which people take a report away. */
import { createRequire } from 'node:module';
import type { Report } from '../report';
import { writeCsv } from './csv';
import { writeHtml } from './html';
import { writeJson } from './json';
import type { ReportFormatName } from './names';

interface ReportFormat {
  readonly mediaType: string;
  readonly write: (report: Report) => Promise<Buffer> | Buffer;
}

interface Word {
  readonly writeDocx: (report: Report) => Promise<Buffer>;
}

interface Excel {
  readonly writeXlsx: (report: Report) => Buffer;
}

/** The libraries behind Word and Excel are large: they are loaded when the first report needs them. */
const load = createRequire(__filename);
const word = (): Word => load('./docx') as Word;
const excel = (): Excel => load('./xlsx') as Excel;

const OFFICE = 'application/vnd.openxmlformats-officedocument';

export const REPORT_WRITERS: Readonly<Record<ReportFormatName, ReportFormat>> = {
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, write: (report) => word().writeDocx(report) },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, write: (report) => excel().writeXlsx(report) },
  csv: { mediaType: 'text/csv; charset=utf-8', write: writeCsv },
  json: { mediaType: 'application/json; charset=utf-8', write: writeJson },
  html: { mediaType: 'text/html; charset=utf-8', write: writeHtml },
};
