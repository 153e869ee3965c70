/** Names of bodies, each with what a reader learns of it there. */
import { stated, type Stated } from '../piece';
import type { Telling } from '../telling';
import type { Body } from '../truth/body';

/** The publisher's name where it is first said in full. */
export function publisherName({ publisher }: Telling, parent?: string): Stated {
  return stated(
    { of: 'organisation', name: publisher.name, aliases: [publisher.short], parent, optional: false },
    publisher.name,
  );
}

/** A body that is named and plays no part: a reader may count it. */
export function otherBody(name: string): Stated {
  return stated({ of: 'organisation', name, aliases: [], parent: undefined, optional: true }, name);
}

/** A body of which the publisher is the one above. */
export function unitName({ publisher }: Telling, unit: Body): Stated {
  return stated(
    { of: 'organisation', name: unit.name, aliases: [unit.short], parent: publisher.name, optional: false },
    unit.name,
  );
}
