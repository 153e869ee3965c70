'use strict';

/** Runs in the process and after the tests of global-setup.js. */
module.exports = () => globalThis.closeNeo4jPool();
