'use strict';

const Sequencer = require('@jest/test-sequencer').default;

/** Whole suites on a server, and the long proofs: small files, which jest would take for short ones. */
const LONG = /[\\/]tests[\\/].*(?:neo4j|differential|kill|memory|remote-store)/;

/** The order of a run: what takes minutes begins first, so that no worker is alone with it in the end. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const byTime = super.sort(tests);
    const isLong = ({ path }) => LONG.test(path);
    return [...byTime.filter(isLong), ...byTime.filter((test) => !isLong(test))];
  }
};
