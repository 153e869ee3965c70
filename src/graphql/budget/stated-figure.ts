import { Field, Int, ObjectType } from 'type-graphql';
import type { ChangeDirection, Stage } from '../../domain/fact';
import type { NodeProperties } from '../../domain/model';
import { Fact } from '../core/entity';
import { ScopeEnum, StageEnum } from '../core/enums';
import { FigureChange } from './figure.type';

/** What money and other figures have in common. */
@ObjectType()
export abstract class StatedFigure<K extends 'BudgetLine' | 'FiscalMeasure'> extends Fact<K> {
  @Field(() => String, {
    nullable: true,
    description: 'Name as printed, without number, figure and punctuation; never null for a figure.',
  })
  get label(): string | null {
    return this.figure.label;
  }

  @Field(() => [String], { description: 'Labels from the outermost measure to this one.' })
  get path(): readonly string[] {
    return this.figure.path === null ? [] : parsePath(this.figure.path);
  }

  @Field(() => Int, { nullable: true, description: 'Fiscal year that the figure speaks of; null when unknown.' })
  get fiscalYear(): number | null {
    return this.figure.fiscalYear;
  }

  @Field(() => StageEnum, { description: 'Whether it is planned, spent or a stock.' })
  get stage(): Stage {
    return this.figure.stage as Stage;
  }

  @Field(() => ScopeEnum, { description: 'Whose money it counts.' })
  get scope(): keyof typeof ScopeEnum {
    return this.figure.scope as keyof typeof ScopeEnum;
  }

  @Field(() => String, { nullable: true, description: 'Date of a stock figure, ISO 8601.' })
  get asOf(): string | null {
    return this.figure.asOf;
  }

  @Field(() => String, { nullable: true, description: 'The figure as printed; null where only a change is stated.' })
  get printed(): string | null {
    return this.figure.printed;
  }

  @Field(() => FigureChange, { nullable: true, description: 'Null when the text compares it with nothing.' })
  get change(): FigureChange | null {
    const { changeDirection, changeBase, changeAmount, changePercent } = this.figure;
    if (changeDirection === null) return null;
    return {
      base: changeBase,
      direction: changeDirection as ChangeDirection,
      amount: changeAmount === null ? null : { fen: this.changeFen, value: changeAmount, unit: this.figure.unit },
      percent: changePercent,
    };
  }

  /** The properties of either kind; a subclass knows which it has. */
  protected abstract get figure(): NodeProperties<'BudgetLine'> | NodeProperties<'FiscalMeasure'>;

  /** Size of the change in fen; null where the figure is no money. */
  protected abstract get changeFen(): number | null;
}

/** A path as the store keeps it: a JSON array of labels. */
function parsePath(json: string): readonly string[] {
  const path: unknown = JSON.parse(json);
  return Array.isArray(path) ? path.map(String) : [];
}
