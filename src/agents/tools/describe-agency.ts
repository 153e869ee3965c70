import { z } from 'zod';
import { BODY, CITED, DOCUMENT, EVIDENCE, PAGE_INFO } from '../fragments';
import { asOf, body, cited, cursor, document, duty, limit, named, nextCursor } from '../schemas';
import { pageOf } from '../shape';
import { tool } from '../tool';
import { bodyId } from './body';

const QUESTION = `query DescribeAgency($id: ID!, $asOf: Int, $first: Int!, $after: String) {
  agency(id: $id) {
    id name aliases creditCode agencyKind ${CITED}
    division { id name }
    superiors { relation basis agency { ${BODY} } }
    sections(asOf: $asOf, first: 100) { document { ${DOCUMENT} } nodes { id name ${CITED} } }
    staffing(asOf: $asOf) { posts heads deputies basis postsDocument { ${DOCUMENT} } agencyQuotas { id staffingType measure count ${CITED} } }
    responsibilities(asOf: $asOf, first: $first, after: $after) { totalCount nodes { id label text section { id name } ${CITED} } ${PAGE_INFO} }
    changeEvents(first: 20) { nodes { id changeKind date beforeNames afterNames text evidence(first: 1) { ${EVIDENCE} } } }
  }
}`;

interface Answer {
  readonly agency: {
    readonly sections: { readonly document: unknown; readonly nodes: readonly unknown[] };
    readonly responsibilities: { readonly totalCount: number };
    readonly changeEvents: { readonly nodes: readonly unknown[] };
  };
}

export const describeAgency = tool({
  name: 'describe_agency',
  title: '机构概况 What a body is and does',
  description:
    'Names, place and superiors of a body, its sections, duties (page by page), posts and changes, each with its quotes. Null posts: no text states them, which is not none.',
  input: { agency: body, asOf, limit, cursor },
  output: {
    agency: z.looseObject({ id: z.string(), uri: z.string(), name: z.string(), ...cited }),
    sections: z.array(z.looseObject({ id: z.string(), uri: z.string(), name: z.string(), ...cited })),
    sectionsDocument: document.nullable(),
    duties: z.array(duty.extend(cited)),
    dutyCount: z.number(),
    changes: z.array(z.looseObject({ id: z.string(), uri: z.string(), text: z.string() })),
    superiors: z.array(z.looseObject({ relation: z.string(), basis: z.string(), agency: named })).optional(),
    nextCursor,
  },
  async run(ask, { agency, asOf: year, limit: first, cursor: after }) {
    const id = await bodyId(ask, agency);
    const answer = (await ask(QUESTION, { id, asOf: year, first, after })) as unknown as Answer;
    const { sections, responsibilities, changeEvents, ...told } = answer.agency;
    const { items, nextCursor: next } = pageOf(responsibilities);
    return {
      agency: told,
      sections: sections.nodes,
      sectionsDocument: sections.document,
      duties: items,
      dutyCount: responsibilities.totalCount,
      changes: changeEvents.nodes,
      nextCursor: next,
    };
  },
});
