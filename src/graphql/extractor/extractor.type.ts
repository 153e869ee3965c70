import { Field, ObjectType } from 'type-graphql';
import type { NodeOf } from '../../domain/model';

@ObjectType({
  description: '抽取规则: by what something was found: the program that read it, or the check or rule behind it.',
})
export class Extractor {
  @Field(() => String, { description: 'Name of the program, or of the check, as `checks` lists them.' })
  readonly name!: string;

  @Field(() => String, {
    description:
      'Version of the rules of reading, made of their sources: the same as long as they are. Rules of one version read the same out of the same bytes.',
  })
  readonly rulesVersion!: string;
}

/** What read a document; null where that is not known. */
export function extractorOf({ properties: { readBy, readVersion } }: NodeOf<'Document'>): Extractor | null {
  return readBy === null || readVersion === null ? null : { name: readBy, rulesVersion: readVersion };
}
