/** What a body has to do, as a list with or without numbers, or in one paragraph. */
import { headAndTail } from '../facts';
import { join, lines, stated, type Piece } from '../piece';
import { asLabel } from '../print/numbering';
import { item, type Telling } from '../telling';
import type { Body } from '../truth/body';

export interface DutyHolder {
  readonly organisation: string | null;
  readonly section: string | null;
}

/** A duty with its number in front. */
export function duty(holder: DutyHolder, printedLabel: string, text: string): Piece {
  return [
    printedLabel,
    stated({ of: 'duty', ...holder, label: asLabel(printedLabel), ...headAndTail(text), optional: false }, text),
  ];
}

export function dutiesOf(t: Telling, body: Body): Piece {
  const holder = { organisation: body.name, section: null };
  switch (t.style.duties) {
    case 'numbered':
      return lines(body.duties.map((text, at) => duty(holder, item(t, 'list', at + 1), text)));
    case 'run-in':
      return join(
        body.duties.map((text, at) => duty(holder, item(t, 'inner', at + 1), text)),
        '',
      );
    case 'lines':
      return lines(body.duties.map((text) => duty(holder, '', text)));
    case 'paragraph':
      return duty(holder, '', `${body.duties.map((text) => text.slice(0, -1)).join('；')}。`);
  }
}

/** The same behind a sentence that announces them: on its line where they run on, below it where they are a list. */
export function leadingDuties(t: Telling): Piece {
  const { name } = t.publisher;
  const lead = t.random.pick([`${name}的主要职责是：`, `${name}主要职责：`, `${name}主要履行下列职责：`]);
  const isOneLine = t.style.duties === 'paragraph' || t.style.duties === 'run-in';
  return isOneLine ? [lead, dutiesOf(t, t.publisher)] : lines([lead, dutiesOf(t, t.publisher)]);
}
