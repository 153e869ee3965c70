/**
 * Fields that are answered along the graph. Their methods return the path; one resolver, this one, takes it: out of what
 * was read ahead with the thing that has the field, or with a call that all such things of a level share.
 */
import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import { Extensions, getMetadataStorage } from 'type-graphql';
import type { GraphReader } from '../core/reader';
import type { Path, Read } from './path';
import { answerOf } from './plan';
import { pathOfField, type PathOf } from './planner';
import { follow } from './reading';

/**
 * Marks a field resolver whose method makes the path from one parameter, the arguments of the field: when it is planned,
 * neither the thing that has the field nor the context is there.
 */
export const PathField = <M extends (args: never) => Path>(
  target: object,
  name: string,
  method: TypedPropertyDescriptor<M>,
): void => {
  Extensions({ pathOf: method.value })(target, name, method);
};

interface Context {
  readonly reader: GraphReader;
}

/**
 * Puts the one resolver in the place of every method that is marked, and takes the resolver from every field that only
 * shows what the thing holds under its name: graphql-js needs none for that.
 */
export function installPaths(schema: GraphQLSchema): GraphQLSchema {
  const { objectTypes, fieldResolvers } = getMetadataStorage();
  const methods = fieldResolvers.filter(({ kind }) => kind === 'external');
  for (const { name, target } of objectTypes) {
    const type = schema.getType(name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      const pathOf = pathOfField(field);
      if (pathOf) field.resolve = walk(pathOf) as GraphQLFieldResolver<unknown, unknown>;
      else if (!methods.some((method) => method.methodName === field.name && isOf(method.getObjectType?.(), target)))
        delete field.resolve;
    }
  }
  return schema;
}

/** Whether a method for one class serves another: itself, or one that extends it. */
const isOf = (served: unknown, target: unknown): boolean =>
  served === target || (typeof served === 'function' && typeof target === 'function' && Object.prototype.isPrototypeOf.call(served, target)); // prettier-ignore

function walk(pathOf: PathOf): GraphQLFieldResolver<Read, Context, Readonly<Record<string, unknown>>> {
  return ({ node, plan }, args, { reader }, info) => {
    const planned = plan?.find(info.fieldNodes);
    if (planned) return answerOf(planned, node);
    return follow(reader, info, node, args, () => pathOf(args));
  };
}
