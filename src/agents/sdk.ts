/** The official SDK of the Model Context Protocol, loaded when an agent comes: nothing else needs it. */
import type * as Mcp from '@modelcontextprotocol/sdk/server/mcp' with { 'resolution-mode': 'import' };
import type * as Stdio from '@modelcontextprotocol/sdk/server/stdio' with { 'resolution-mode': 'import' };
import type * as Http from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp' with {
  'resolution-mode': 'import',
};
import { createRequire } from 'node:module';

const load = createRequire(__filename);

export const mcp = (): typeof Mcp => load('@modelcontextprotocol/sdk/server/mcp.js') as typeof Mcp;
export const stdio = (): typeof Stdio => load('@modelcontextprotocol/sdk/server/stdio.js') as typeof Stdio;
export const http = (): typeof Http => load('@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js') as typeof Http; // prettier-ignore

export type AgentServer = Mcp.McpServer;
