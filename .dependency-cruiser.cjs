'use strict';

/**
 * Who may import whom. Imports point down this chain, never up, and siblings do not import one another:
 *
 *     main → cli, http → agents → graphql, linked, reconcile, web → ingest, planning → store → domain
 *
 * `text` and `ops` are leaves that everybody may use. config.ts stands between: the outer two layers read it.
 *
 * In the pages of web/src, no feature knows another: shell → find, home, body, document, overlap, compare, chart, review, plan → shared. The playground stands alone.
 */
const LAYERS = [
  ['main'],
  ['cli', 'http'],
  ['agents'],
  ['graphql', 'linked', 'reconcile', 'web', 'config'],
  ['ingest', 'planning'],
  ['store'],
  ['domain'],
];
const LEAVES = ['text', 'ops'];

/** Files of a layer: a folder of that name or a file of that name in src. */
const path = (names) => `^src/(?:${names.join('|')})(?:/|\\.ts$)`;

/** A layer may import itself (folder by folder), what stands below, and the leaves. */
const layering = LAYERS.flatMap((layer, depth) => {
  const below = LAYERS.slice(depth + 1).flat();
  return layer.map((name) => {
    const own = depth === 0 ? layer : [name];
    return {
      name: `layer-${name}`,
      comment: `${name} may import only ${[...own, ...below, ...LEAVES].join(', ')}`,
      severity: 'error',
      from: { path: path([name]) },
      to: { path: '^src/', pathNot: path([...own, ...below, ...(name === 'domain' ? [] : LEAVES)]) },
    };
  });
});

const leaves = LEAVES.map((name) => ({
  name: `leaf-${name}`,
  comment: `${name} is a leaf: it imports nothing of ours`,
  severity: 'error',
  from: { path: path([name]) },
  to: { path: '^src/', pathNot: path([name]) },
}));

/** Views of the explorer, each a folder of web/src; the shell puts them together. */
const FEATURES = ['find', 'home', 'body', 'document', 'overlap', 'compare', 'chart', 'review', 'plan'];

const webPath = (names) => `^web/src/(?:${names.join('|')})/`;

const pages = [
  ...FEATURES.map((name) => [name, [name, 'shared']]),
  ['shared', ['shared']],
  ['shell', ['shell', ...FEATURES, 'shared']],
  ['playground', ['playground']],
].map(([name, known]) => ({
  name: `page-${name}`,
  comment: `In web/src, ${name} may import only ${known.join(', ')}`,
  severity: 'error',
  from: { path: webPath([name]) },
  to: { path: '^(?:web/)?src/', pathNot: webPath(known) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...layering,
    ...leaves,
    ...pages,
    {
      name: 'known-page',
      comment: 'Every file of web/src belongs to a page or a part of it: name its folder above',
      severity: 'error',
      from: { path: '^web/src/', pathNot: webPath([...FEATURES, 'shared', 'shell', 'playground']) },
      to: {},
    },
    {
      name: 'known-layer',
      comment: 'Every file of src belongs to a layer or is a leaf: name its folder above',
      severity: 'error',
      from: { path: '^src/', pathNot: path([...LAYERS.flat(), ...LEAVES]) },
      to: {},
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-plain',
      comment: 'domain imports no package: it is plain TypeScript',
      severity: 'error',
      from: { path: path(['domain']) },
      to: { dependencyTypes: ['npm', 'npm-dev'] },
    },
    {
      name: 'no-dev-package',
      comment: 'What the service runs with is a dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(?:tests|bench|scripts|web)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['require', 'node', 'default', 'types'],
    },
  },
};
