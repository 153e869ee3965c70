import { FieldResolver, Resolver } from 'type-graphql';
import { oneAlong } from '../core/paths';
import { Along } from '../plan/along';
import type { Path } from '../plan/path';
import { Division } from './division.type';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  @Along
  parent(): Path<Division | null> {
    return oneAlong({ kind: 'Division', type: Division }, { relation: 'PART_OF', direction: 'out' });
  }
}
