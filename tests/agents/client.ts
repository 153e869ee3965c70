/** The client of the official SDK, as agents use it. */
import type * as ClientModule from '@modelcontextprotocol/sdk/client/index' with { 'resolution-mode': 'import' };
import type * as HttpModule from '@modelcontextprotocol/sdk/client/streamableHttp' with {
  'resolution-mode': 'import',
};
import type * as StdioModule from '@modelcontextprotocol/sdk/client/stdio' with { 'resolution-mode': 'import' };
import { createRequire } from 'node:module';

const load = createRequire(__filename);
const { Client } = load('@modelcontextprotocol/sdk/client/index.js') as typeof ClientModule;
const { StreamableHTTPClientTransport } = load(
  '@modelcontextprotocol/sdk/client/streamableHttp.js',
) as typeof HttpModule;
const { StdioClientTransport } = load('@modelcontextprotocol/sdk/client/stdio.js') as typeof StdioModule;

export type AgentClient = ClientModule.Client;

const newClient = (): AgentClient => new Client({ name: 'a test', version: '1' });

export async function clientOverHttp(url: string): Promise<AgentClient> {
  const client = newClient();
  await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', url)));
  return client;
}

export async function clientOverStdio(command: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<AgentClient> {
  const client = newClient();
  await client.connect(new StdioClientTransport({ command, args: [...args], env: { ...env }, stderr: 'ignore' }));
  return client;
} // prettier-ignore

export interface Outcome {
  readonly isError: boolean;
  readonly text: string;
  // The shape of an answer is the tool's; each test says what it expects. The client has compared it with the schema.
  readonly structured: Readonly<Record<string, unknown>>;
}

export async function call(client: AgentClient, name: string, given: Readonly<Record<string, unknown>>): Promise<Outcome> {
  const { isError = false, content, structuredContent = {} } = await client.callTool({ name, arguments: given });
  const [first] = content as readonly { readonly text: string }[];
  return { isError: isError === true, text: first?.text ?? '', structured: structuredContent as Outcome['structured'] };
} // prettier-ignore
