import { FieldResolver, Resolver } from 'type-graphql';
import { Agency } from '../agency/agency.type';
import { agencyOfSection, holdingAgency, holdingSection } from '../core/holder';
import { things } from '../core/paths';
import { evidencePath } from '../evidence/evidence';
import { Evidence } from '../evidence/evidence.type';
import { Cost } from '../limits/costs';
import { PathField } from '../plan/path-field';
import type { Path } from '../plan/path';
import { Responsibility } from '../responsibility/responsibility.type';
import { Section } from '../section/section.type';
import { StatedHandler } from './handlers.type';

/** From the fact that names the topic: a duty, or a section by its name. */
@Resolver(() => StatedHandler)
export class StatedHandlerResolver {
  @FieldResolver(() => Agency, { nullable: true, description: 'Null where no text tells whose duty it is.' })
  @PathField
  agency(): Path<Agency | null> {
    const [ofDuty, ofSection] = [holdingAgency('RESPONSIBLE_FOR'), agencyOfSection()];
    return {
      steps: [...ofDuty.steps, ...ofSection.steps],
      answer: ([held, section], itself) =>
        (held && ofDuty.answer([held], itself)) ?? (section ? ofSection.answer([section], itself) : null),
    };
  }

  @FieldResolver(() => Section, { nullable: true, description: 'Null where no text names a section.' })
  @PathField
  section(): Path<Section | null> {
    const { steps, answer } = holdingSection('RESPONSIBLE_FOR');
    return {
      steps,
      itself: true,
      answer: (found, fact) => things({ kind: 'Section', type: Section }, [fact])[0] ?? answer(found, fact),
    };
  }

  @FieldResolver(() => Responsibility, {
    nullable: true,
    description: 'Null where the name of the section alone says it.',
  })
  @PathField
  responsibility(): Path<Responsibility | null> {
    const shown = { kind: 'Responsibility', type: Responsibility } as const;
    return { steps: [], itself: true, answer: (_, fact) => things(shown, [fact])[0] ?? null };
  }

  @FieldResolver(() => [Evidence], { description: 'The places where texts say it.' })
  @PathField
  @Cost({ usually: 2 })
  evidence(): Path<readonly Evidence[]> {
    return evidencePath();
  }
}
