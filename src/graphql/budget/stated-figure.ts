import { Field, Int, ObjectType } from 'type-graphql';
import type { Stage } from '../../domain/fact';
import type { NodeProperties } from '../../domain/model';
import { Fact } from '../core/entity';
import { isDay } from '../../text/day';
import { DateScalar } from '../core/date.scalar';
import { ChangeDirectionEnum, known, ScopeEnum, StageEnum } from '../core/enums';
import { isPercentage } from '../core/percentage.scalar';
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

  @Field(() => [String], { description: 'Labels from the outermost measure to this one, its own last.' })
  get path(): readonly string[] {
    return this.figure.path === null ? [] : parsePath(this.figure.path);
  }

  @Field(() => Int, { nullable: true, description: 'Fiscal year that the figure speaks of; null when unknown.' })
  get fiscalYear(): number | null {
    return this.figure.fiscalYear;
  }

  @Field(() => StageEnum, { description: 'Whether it is planned, spent or a stock.' })
  get stage(): Stage {
    return known(StageEnum, this.figure.stage) ?? 'OTHER';
  }

  @Field(() => ScopeEnum, {
    nullable: true,
    description: 'Whose money it counts; null for a value that the service does not know.',
  })
  get scope(): keyof typeof ScopeEnum | null {
    return known(ScopeEnum, this.figure.scope);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which a stock figure held; null for a figure that is no stock, or of an unknown day.',
  })
  get asOf(): string | null {
    const { asOf } = this.figure;
    return asOf !== null && isDay(asOf) ? asOf : null;
  }

  @Field(() => String, { nullable: true, description: 'The figure as printed; null where only a change is stated.' })
  get printed(): string | null {
    return this.figure.printed;
  }

  @Field(() => FigureChange, {
    nullable: true,
    description: 'How it went against an earlier figure; null when the text compares it with nothing.',
  })
  get change(): FigureChange | null {
    const { changeDirection, changeBase, changeAmount, changePercent } = this.figure;
    if (changeDirection === null) return null;
    return {
      base: changeBase,
      direction: known(ChangeDirectionEnum, changeDirection),
      amount: changeAmount === null ? null : { fen: this.changeFen, value: changeAmount, unit: this.figure.unit },
      percent: changePercent !== null && isPercentage(changePercent) ? changePercent : null,
    };
  }

  /** The properties of either kind; a subclass knows which it has. */
  protected abstract get figure(): NodeProperties<'BudgetLine'> | NodeProperties<'FiscalMeasure'>;

  /** Size of the change in fen; null where the figure is no money. */
  protected abstract get changeFen(): number | null;
}

/** A path as the store keeps it: a JSON array of labels. */
export function parsePath(json: string): readonly string[] {
  const path: unknown = JSON.parse(json);
  return Array.isArray(path) ? path.map(String) : [];
}
