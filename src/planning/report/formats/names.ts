export const REPORT_FORMATS = ['docx', 'xlsx', 'csv', 'json', 'html'] as const;
export type ReportFormatName = (typeof REPORT_FORMATS)[number];

export const isReportFormat = (name: string): name is ReportFormatName =>
  (REPORT_FORMATS as readonly string[]).includes(name);
