import type { SourceFile } from '../../src/ingest/source';

/** A small document of one office of one place, a different one for each number below 300. */
export function smallDocument(number: number): SourceFile {
  const place = `${'甲乙丙丁戊己庚辛壬癸'[number % 10]}${'东南西北中'[Math.floor(number / 10) % 5]}${'山川河海湖原'[Math.floor(number / 50)]}县`;
  const text = `${place}政务服务中心2022年度部门预算
一、主要职责
（一）负责${place}12345政务服务热线的受理工作。
（二）负责政务服务大厅的日常管理工作。
二、收支预算总体情况
收入预算${number + 10}.5万元；支出预算${number + 10}.5万元，其中：基本支出${number + 5}.5万元，项目支出5万元。
`;
  return { name: `${String(number).padStart(3, '0')}.txt`, bytes: Buffer.from(text) };
}
