import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { buildGraphqlSchema } from '../../src/graphql/schema';

/** Everything of the schema that says nothing of itself, as `Type.field(argument)`. */
function undocumented(): readonly string[] {
  const missing: string[] = [];
  const check = (name: string, description: string | null | undefined): void => {
    if (!description?.trim()) missing.push(name);
  };
  for (const type of Object.values(buildGraphqlSchema().getTypeMap())) {
    // The root type is the schema itself.
    if (!type.name.startsWith('__') && type.name !== 'Query') check(type.name, type.description);
    if (type.name.startsWith('__')) continue;
    if (isEnumType(type)) for (const value of type.getValues()) check(`${type.name}.${value.name}`, value.description);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) check(`${type.name}.${field.name}`, field.description);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      check(`${type.name}.${field.name}`, field.description);
      for (const arg of field.args) {
        // An id or a name of the thing itself needs no words.
        if (!['id', 'ids', 'name'].includes(arg.name))
          check(`${type.name}.${field.name}(${arg.name})`, arg.description);
      }
    }
  }
  return missing;
}

test('every type, field, value and argument of the schema says what it is', () => {
  expect(undocumented()).toEqual([]);
});
