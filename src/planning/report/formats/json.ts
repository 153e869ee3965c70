/** The whole report as data: money in fen, numbers that JSON cannot hold exactly as text. */
import type { Report } from '../report';

export const writeJson = (report: Report): Buffer =>
  Buffer.from(`${JSON.stringify(report, (_, value: unknown) => (typeof value === 'bigint' ? exact(value) : value), 2)}\n`); // prettier-ignore

const exact = (value: bigint): number | string => (Number.isSafeInteger(Number(value)) ? Number(value) : String(value));
