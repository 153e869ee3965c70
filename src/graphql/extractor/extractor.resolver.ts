import { FieldResolver, Resolver } from 'type-graphql';
import { Fact, isKind } from '../core/entity';
import { linksOf } from '../core/paths';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Extractor, extractorOf } from './extractor.type';

/** Of several documents the one that was read last. */
const LAST_READ = [{ by: 'readAt', descending: true }] as const;

@Resolver(() => Fact)
export class ExtractorResolver {
  @FieldResolver(() => Extractor, {
    nullable: true,
    description:
      'By what it was found: of a finding its check, of any other fact what read the document that states it; of several documents the one that was read last. Null where that is not known.',
  })
  @PathField
  extractor(): Path<Extractor | null> {
    return {
      steps: [
        {
          relation: 'STATED_IN',
          direction: 'out',
          order: LAST_READ,
          page: { limit: 1 },
          reads: ['readBy', 'readVersion'],
        },
      ],
      reads: ['rule'],
      answer: ([result], { node }) => {
        const [document] = linksOf(result).flatMap((link) => (isKind(link.node, 'Document') ? [link.node] : []));
        const reader = document ? extractorOf(document) : null;
        return reader && isKind(node, 'Finding')
          ? { name: node.properties.rule, rulesVersion: reader.rulesVersion }
          : reader;
      },
    };
  }
}
