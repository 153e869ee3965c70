/** What the views of a comparison are given. */
import { graphql } from '../shared/api/gql';
import type { PeersQuery } from '../shared/api/gql/graphql';

export const PEER_FIGURES = graphql(`
  fragment PeerFigures on PeerFigure {
    peerMeasure
    figure
    figureDocuments {
      id
      title
    }
  }
`);

export const PEER_DUTY = graphql(`
  fragment PeerDuty on Responsibility {
    id
    label
    text
    evidence(first: 1) {
      ...Source
    }
  }
`);

export const PEERS = graphql(`
  query Peers($id: ID!) {
    peers(agency: $id, first: 5) {
      total
      agency {
        id
        name
        division {
          name
        }
      }
      ownFigures {
        ...PeerFigures
      }
      standings {
        peerMeasure
        place
        knownBodies
        medianFigure
      }
      dutiesOfNoPeer {
        ...PeerDuty
      }
      peers {
        agency {
          id
          name
          division {
            name
          }
        }
        peerFigures {
          ...PeerFigures
        }
        sectionsElsewhere {
          section {
            id
            name
          }
          sectionThere {
            id
            name
          }
        }
        sectionsOnlyThere {
          id
          name
        }
        dutiesOnlyThere {
          ...PeerDuty
        }
      }
    }
  }
`);

export type Peers = NonNullable<PeersQuery['peers']>;
export type Peer = Peers['peers'][number];

export interface PeersProps {
  readonly peers: Peers;
}
