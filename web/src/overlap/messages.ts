import { texts } from '../shared/language';

export const MESSAGES = texts(
  {
    title: (name: string) => `谁与${name}做同样的事`,
    note: (duties: number) =>
      `按职责的用语推断，原文没有这样写：相近说明可能重叠，不能证明重叠。比较了这个单位现行的 ${duties} 项职责；不同地方的同类单位不算重叠，指导与被指导也不算。`,
    others: '职责相近的单位',
    alike: (n: number) => `${n} 项相近`,
    moreBodies: (n: number) => `另有 ${n} 个单位，相近程度更低`,
    likeness: '相近程度',
    none: '没有发现职责与它相近的单位。收录的文件越多，比较越可靠。',
    noDuties: '收录的文件没有写明这个单位的职责，无从比较。',
    pairs: (name: string) => `与${name}逐项对照`,
    legend: '底色标出双方都写明的词句，虚线标出对方没有的内容。',
    ofSection: '内设机构',
    ownDuty: '本级',
    UNKNOWN: '地区不明',
    OVERLAP: '重叠',
    GUIDANCE: '指导',
    PEER: '同类',
  },
  {
    title: (name: string) => `Who does the same as ${name}`,
    note: (duties: number) =>
      `Inferred from the words of duties, stated by no text: likeness suggests an overlap and proves none. ${duties} duties in force were compared; bodies of one job in different places are no overlap, nor is guidance.`,
    others: 'Bodies with like duties',
    alike: (n: number) => `${n} alike`,
    moreBodies: (n: number) => `${n} more bodies, less alike`,
    likeness: 'Likeness',
    none: 'No body was found whose duties are like these. The more documents are held, the more this says.',
    noDuties: 'The documents held state no duties of this body: there is nothing to compare.',
    pairs: (name: string) => `Side by side with ${name}`,
    legend: 'Words that both state have a ground, and what the other lacks a dashed line.',
    ofSection: 'Section',
    ownDuty: 'The body itself',
    UNKNOWN: 'place unknown',
    OVERLAP: 'overlap',
    GUIDANCE: 'guidance',
    PEER: 'peer',
  },
);
