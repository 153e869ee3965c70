'use strict';

const { types } = require('node:util');

/**
 * Jest runs every test file in a realm of its own, where errors of Node's own modules are no instances of the realm's
 * `Error`. The service runs in one realm; so that tests see what it sees, `instanceof Error` knows errors of any.
 */
Object.defineProperty(Error, Symbol.hasInstance, {
  value(error) {
    const isOwn = Function.prototype[Symbol.hasInstance].call(this, error);
    return isOwn || (this === Error && types.isNativeError(error));
  },
});
