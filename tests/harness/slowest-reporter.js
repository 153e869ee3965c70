'use strict';

/** Files and tests that are told. */
const TOLD = 10;

const seconds = (milliseconds) => `${(milliseconds / 1_000).toFixed(1).padStart(7)} s`;
const slowest = (timed) => timed.sort((a, b) => b.time - a.time).slice(0, TOLD);
const table = (title, timed) => [title, ...timed.map(({ time, name }) => `${seconds(time)}  ${name}`)].join('\n');

/** Tells after a run of several files which took longest and which tests did, so that whoever adds a slow one sees it. */
module.exports = class SlowestReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunComplete(_contexts, { testResults }) {
    if (testResults.length < 2) return;
    const short = (file) => file.slice(this.rootDir.length + 1);
    const files = testResults.map(({ testFilePath, perfStats: { runtime } }) => ({
      name: short(testFilePath),
      time: runtime,
    }));
    const tests = testResults.flatMap(({ testFilePath, testResults: ofFile }) =>
      ofFile.map(({ fullName, duration }) => ({ name: `${short(testFilePath)}: ${fullName}`, time: duration ?? 0 })),
    );
    const sum = files.reduce((all, { time }) => all + time, 0);
    process.stderr.write(
      `\n${table(`slowest files, of ${seconds(sum).trim()} in all`, slowest(files))}\n${table('slowest tests', slowest(tests))}\n`,
    );
  }
};
