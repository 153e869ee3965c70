/** Statements as rows of columns, while they are read: one after the other in the order of their ids. */
import type { Statement } from '../statement';
import type { ToldColumns } from './complete';
import { Codes, GrowingIntegers, GrowingLists, GrowingNumbers } from './growing';
import { UNKNOWN_YEAR } from './statement-columns';

/** Rows that are gone through at a time. */
const STEP = 2_000;

/** The statements of one thing come one behind the other. */
export class StatementRows {
  readonly holders = new Codes<string>();
  readonly #isKnownHolder = new GrowingIntegers();
  readonly #amounts = new GrowingNumbers();
  readonly #holders = new GrowingIntegers();
  readonly #years = new GrowingIntegers();
  readonly #stages = new GrowingIntegers();
  readonly #stageNames = new Codes<string>();
  readonly #isOfDepartment = new GrowingIntegers();
  readonly #isSuperseded = new GrowingIntegers();
  readonly #names = new GrowingIntegers();
  readonly #nameCodes = new Codes<string>();
  readonly #wholes = new GrowingLists();
  readonly #wholeCodes = new Codes<string>();
  /** Of what they are about, where that is not the thing itself; −1 where it is. */
  readonly #things = new GrowingIntegers();
  readonly #thingCodes = new Codes<string>();
  readonly #entries = new GrowingIntegers();
  readonly #entryCodes = new Codes<string>();
  readonly #firstRows = new GrowingIntegers();
  #lastId = '';
  #hasSeveral = false;
  #hasDepartments = false;

  /** Whether anything is stated that counts units too. */
  get hasDepartments(): boolean {
    return this.#hasDepartments;
  }

  push(statement: Statement): void {
    const { id, amount, holder, hasKnownHolder, year, stage, isOfDepartment, name, thing, wholes } = statement;
    const row = this.#amounts.length;
    const isAgain = row > 0 && id === this.#lastId;
    this.#firstRows.push(isAgain ? this.#firstRows.at(row - 1) : row);
    this.#lastId = id;
    if (isAgain) this.#hasSeveral = true;
    const code = this.holders.of(holder);
    if (code === this.#isKnownHolder.length) this.#isKnownHolder.push(Number(hasKnownHolder));
    this.#amounts.push(amount ?? NaN);
    this.#holders.push(code);
    this.#years.push(year ?? UNKNOWN_YEAR);
    this.#stages.push(this.#stageNames.of(stage));
    this.#isOfDepartment.push(Number(isOfDepartment));
    if (isOfDepartment) this.#hasDepartments = true;
    this.#isSuperseded.push(Number(statement.isSuperseded));
    this.#names.push(this.#nameCodes.of(name));
    for (const whole of new Set(wholes)) this.#wholes.add(this.#wholeCodes.of(whole));
    this.#wholes.end();
    const [whole] = wholes;
    this.#things.push(thing === id ? -1 : this.#thingCodes.of(thing));
    // What is an item of nothing is a list of its own.
    this.#entries.push(thing === id || whole === undefined ? -1 : this.#entryCodes.of(JSON.stringify([whole, thing])));
  }

  /** Pauses where it yields. @param idOf a row */
  *told(idOf: (row: number) => string): Generator<void, ToldColumns, void> {
    const rowsOfWholes = new Int32Array(this.#wholeCodes.values.length).fill(-1);
    for (let row = 0; row < this.#amounts.length; row += 1) {
      const whole = this.#wholeCodes.known(idOf(row));
      if (whole !== undefined) rowsOfWholes[whole] = row;
      if (row % STEP === 0) yield;
    }
    return {
      size: this.#amounts.length,
      amounts: this.#amounts.done(),
      holders: this.#holders.done(),
      years: this.#years.done(),
      stages: new Uint16Array(this.#stages.done()),
      stageNames: this.#stageNames.values,
      isOfDepartment: new Uint8Array(this.#isOfDepartment.done()),
      isSuperseded: new Uint8Array(this.#isSuperseded.done()),
      names: this.#names.done(),
      isKnownHolder: new Uint8Array(this.#isKnownHolder.done()),
      wholes: this.#wholes.done(),
      rowsOfWholes,
      nowhere: this.#wholeCodes.known('') ?? -1,
      subjects:
        this.#thingCodes.values.length === 0 ? null : { codes: this.#things.done(), names: this.#thingCodes.values },
      entries: this.#entries.done(),
      things: this.#hasSeveral ? this.#firstRows.done() : null,
    };
  }
}
