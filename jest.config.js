'use strict';

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  // Each may borrow a Neo4j server of half a gigabyte and start services: more would wait for each other's processor.
  maxWorkers: 2,
  roots: ['<rootDir>/tests'],
  globalSetup: '<rootDir>/tests/harness/global-setup.js',
  globalTeardown: '<rootDir>/tests/harness/global-teardown.js',
  setupFiles: ['<rootDir>/tests/harness/one-realm.js'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.ts$': ['ts-jest', { transpilation: true }] },
  testSequencer: '<rootDir>/tests/harness/long-first.js',
  testTimeout: 30_000,
  reporters: ['default', '<rootDir>/tests/harness/slowest-reporter.js'],
};
