/** The server of the Model Context Protocol, over whatever carries its messages: read-only tools, documents and prompts. */
import type { z } from 'zod';
import { VERSION } from '../ops/version';
import { Unanswered, type Ask } from './asking';
import { documentText, listDocuments } from './documents';
import { PROMPTS } from './prompts';
import { mcp, type AgentServer } from './sdk';
import { addressed, WrongCursor, type Structured } from './shape';
import { NotFound, type Tool } from './tool';
import { TOOLS } from './tools';

const INSTRUCTIONS =
  'What public bodies of China publish about themselves: who does what, with how many posts and how much money. Every statement carries its document and the exact words. Report STATED, DERIVED and INFERRED apart, cite uri and quote, and never read null as nought.';

/** @param base where the addresses of things begin, without a slash at its end */
export function agentServer(ask: Ask, base: string): AgentServer {
  const { McpServer, ResourceTemplate } = mcp();
  const server = new McpServer({ name: 'govorg-graph', version: VERSION }, { instructions: INSTRUCTIONS });
  for (const tool of TOOLS) {
    const { name, title, description, input, output } = tool;
    const annotations = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
    server.registerTool(
      name,
      { title, description, inputSchema: input, outputSchema: output, annotations },
      async (given: unknown) => outcomeOf(tool, ask, base, given as Structured),
    );
  }
  const documents = new ResourceTemplate(`${base}/id/document/{sha256}`, {
    list: async () => ({ resources: await listDocuments(ask, base) }),
  });
  server.registerResource(
    'document',
    documents,
    { title: '公开文件 Documents', description: 'The plain text of a document, to which all offsets refer.', mimeType: 'text/plain' }, // prettier-ignore
    async (uri) => ({
      contents: [{ uri: uri.href, mimeType: 'text/plain', text: await documentText(ask, base, uri.href) }],
    }),
  );
  for (const prompt of PROMPTS) {
    const { name, title, description, args } = prompt;
    server.registerPrompt(name, { title, description, argsSchema: args as Record<string, z.ZodString> }, (given) => ({
      messages: [{ role: 'user', content: { type: 'text', text: prompt.text(given) } }],
    }));
  }
  return server;
}

/** What fails is told to the agent, which can do better the next time; a bug is left to the SDK. */
async function outcomeOf(tool: Tool, ask: Ask, base: string, given: Structured) {
  try {
    const structuredContent = addressed(await tool.run(ask, given), base) as Record<string, unknown>;
    return { structuredContent, content: [{ type: 'text' as const, text: JSON.stringify(structuredContent) }] };
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof WrongCursor || error instanceof Unanswered)) throw error;
    return { isError: true, content: [{ type: 'text' as const, text: error.message }] };
  }
}
