import { FieldResolver, Resolver } from 'type-graphql';
import { singlePath } from '../core/paths';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Division } from './division.type';

@Resolver(() => Division)
export class DivisionResolver {
  @FieldResolver(() => Division, { nullable: true, description: 'The division above it; null for a province.' })
  @PathField
  parent(): Path<Division | null> {
    return singlePath({ kind: 'Division', type: Division }, { relation: 'PART_OF', direction: 'out' });
  }
}
