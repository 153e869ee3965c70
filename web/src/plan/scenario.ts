/** A reform on paper as its views need it, and what changes it. */
import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { ask, change } from '../shared/api/ask';
import { graphql } from '../shared/api/gql';
import type {
  PlannedThingFragment,
  ScenarioQuery,
  ScenarioRevision,
  ScenarioStepInput,
} from '../shared/api/gql/graphql';

export const PLANNED_THING = graphql(`
  fragment PlannedThing on PlannedThing {
    id
    plannedKind
    fate
    nameBefore
    nameAfter
    holderAfter
    amountAfter
    isInHoldingArea
    statedThing {
      ... on Fact {
        evidence(first: 1) {
          ...Source
        }
      }
    }
  }
`);

const SCENARIO = graphql(`
  query Scenario($id: ID!) {
    scenario(id: $id) {
      id
      scenarioName
      scenarioVersion
      baseYear
      isLocked
      isArchived
      rollUp {
        scenarioMeasure
        measuredOf
        figureBefore
        figureAfter
        figureDifference
        unknownAfter
      }
      checkedTargets {
        scenarioMeasure
        isReached
      }
      stepConflicts {
        stepNumber
        message
      }
      scenarioSteps {
        stepNumber
        stepKind
        stepReason
        givenName
        thingIds
        to
        isApplied
        changedBodies
      }
      comments {
        text
        saidBy
        saidAt
      }
    }
  }
`);

const THINGS = graphql(`
  query PlannedThings($id: ID!, $behind: ID) {
    scenario(id: $id) {
      plannedThings(first: 100, behind: $behind, plannedKinds: [BODY, SECTION, DUTY, POSTS, LEADERS]) {
        ...PlannedThing
      }
    }
  }
`);

export type Thing = PlannedThingFragment;
export type Scenario = NonNullable<ScenarioQuery['scenario']> & { readonly things: readonly Thing[] };

const AT_ONCE = 100;
/** More than a screen holds. */
const MOST_THINGS = 5_000;

/** Null where there is none. */
async function readScenario(id: string, signal: AbortSignal): Promise<Scenario | null> {
  const { scenario } = await ask(SCENARIO, { id }, signal);
  if (!scenario) return null;
  const things: Thing[] = [];
  for (let isMore = true; isMore && things.length < MOST_THINGS;) {
    const behind = things.at(-1)?.id ?? null;
    const page = (await ask(THINGS, { id, behind }, signal)).scenario?.plannedThings ?? [];
    things.push(...page);
    isMore = page.length === AT_ONCE;
  }
  return { ...scenario, things };
}

const keyOf = (id: string): readonly string[] => ['scenario', id];

export const useScenario = (id: string): UseQueryResult<Scenario | null> =>
  useQuery({ queryKey: keyOf(id), queryFn: ({ signal }) => readScenario(id, signal) });

const ADD_STEP = graphql(`
  mutation AddStep($scenario: ID!, $version: Int!, $step: ScenarioStepInput!) {
    addScenarioStep(scenario: $scenario, version: $version, step: $step) {
      isNew
    }
  }
`);

const REVISE = graphql(`
  mutation Revise($scenario: ID!, $version: Int!, $revision: ScenarioRevision!, $step: Int) {
    reviseScenario(scenario: $scenario, version: $version, revision: $revision, step: $step) {
      isNew
    }
  }
`);

const COMMENT = graphql(`
  mutation Comment($scenario: ID!, $text: String!) {
    commentScenario(scenario: $scenario, text: $text) {
      isNew
    }
  }
`);

export type Edit =
  | { readonly step: Pick<ScenarioStepInput, 'stepKind'> & Partial<ScenarioStepInput> }
  | { readonly revision: ScenarioRevision; readonly ofStep?: number }
  | { readonly comment: string };

export type Editing = UseMutationResult<unknown, Error, Edit>;

/** One edit after the other, each of the version that is on the screen; what came in between is shown. */
export function useEditing({ id, scenarioVersion: version }: Pick<Scenario, 'id' | 'scenarioVersion'>): Editing {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (edit: Edit): Promise<unknown> => {
      const scenario = id;
      if ('comment' in edit) return change(COMMENT, { scenario, text: edit.comment });
      if ('revision' in edit)
        return change(REVISE, { scenario, version, revision: edit.revision, step: edit.ofStep ?? null });
      return change(ADD_STEP, { scenario, version, step: { things: [], parts: [], ...edit.step } });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(id) }),
  });
}
