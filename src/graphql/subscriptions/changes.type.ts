import { Field, ID, ObjectType } from 'type-graphql';
import { DocumentChangeKindEnum } from '../core/enums';
import { SafeInt } from '../core/safe-int.scalar';
import type { DocumentChanged } from './change-feed';

@ObjectType({ description: '图谱变更: the graph is another one than before.' })
export class GraphChange {
  @Field(() => SafeInt, { description: 'Number of the version of the graph, as this store counts them.' })
  readonly version!: number;
}

@ObjectType({ description: '文件变更: a document that came or went.' })
export class DocumentChange {
  @Field(() => DocumentChangeKindEnum, { description: 'Whether it came or went.' })
  readonly documentChange!: DocumentChanged['documentChange'];

  @Field(() => ID, { description: 'Id of the document.' })
  readonly documentId!: string;
}
