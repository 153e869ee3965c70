/** The workers of the editor, part of the build. GraphiQL's own set-up of them writes a line to the console for each. */
import EditorWorker from 'monaco-editor/esm/vs/editor/editor.worker.js?worker';
import JsonWorker from 'monaco-editor/esm/vs/language/json/json.worker.js?worker';
import GraphQLWorker from 'monaco-graphql/esm/graphql.worker.js?worker';
import type {} from 'monaco-editor';

const WORKERS: Readonly<Record<string, new () => Worker>> = { graphql: GraphQLWorker, json: JsonWorker };

window.MonacoEnvironment = {
  getWorker: (_, label) => new (WORKERS[label] ?? EditorWorker)(),
};
