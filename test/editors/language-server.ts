/** The real YAML language server as a process of its own, asked as an editor asks it. Nothing is fetched. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type MarkupContent,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node.js';

export interface Editor {
  /** What is marked in a text that is opened beside this file; the file's own text where none is given. */
  problems(path: string, text?: string): Promise<Diagnostic[]>;
  /** What is offered at `|` in the text. */
  complete(path: string, text: string): Promise<CompletionItem[]>;
  /** What is shown over the place of `|` in the text. */
  hover(path: string, text: string): Promise<string>;
  /** What the server told beside its answers, such as addresses that it tried to reach. */
  complaints(): string;
  close(): Promise<void>;
}

/** Ends every attempt to reach another machine, and tells of it. */
const offline = `data:text/javascript,${encodeURIComponent(`
  import net from 'node:net';
  net.Socket.prototype.connect = function (...to) {
    process.stderr.write('connects to ' + JSON.stringify(to));
    throw new Error('offline');
  };
`)}`;

/** The server's settings: as an editor has them, but without the store of schemas on the web. */
const settings: Record<string, unknown> = { yaml: { schemaStore: { enable: false } } };

/** Starts a server on a folder. */
export async function startEditor(folder: string): Promise<Editor> {
  const { resolve } = createRequire(import.meta.url);
  const server = join(
    dirname(resolve('yaml-language-server/package.json')),
    'bin',
    'yaml-language-server',
  );
  const child = spawn(process.execPath, ['--import', offline, server, '--stdio'], {
    stdio: 'pipe',
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told += text;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const waiting = new Map<string, (found: Diagnostic[]) => void>();
  connection.onNotification('textDocument/publishDiagnostics', (found: PublishDiagnosticsParams) =>
    waiting.get(found.uri)?.(found.diagnostics),
  );
  const configured = new Promise<void>((done) => {
    connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { section: string }[] }) => {
        done();
        return items.map(({ section }) => settings[section] ?? null);
      },
    );
  });
  connection.listen();
  const root = pathToFileURL(folder).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'curriculum' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
        hover: { contentFormat: ['markdown'] },
      },
    },
  });
  await connection.sendNotification('initialized', {});
  await configured;

  let count = 0;
  /** Opens a text as a file of its own beside the given one, so that no answer is about another text. */
  const open = async (path: string, text: string) => {
    const name = `${++count}-${basename(path)}`;
    const uri = pathToFileURL(join(dirname(path), name)).href;
    const found = new Promise<Diagnostic[]>((done) => waiting.set(uri, done));
    await connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    return { uri, found };
  };
  const ask = async <T>(path: string, marked: string, what: string): Promise<T> => {
    const before = marked.slice(0, marked.indexOf('|'));
    const position = {
      line: before.split('\n').length - 1,
      character: before.length - (before.lastIndexOf('\n') + 1),
    };
    const { uri } = await open(path, marked.replace('|', ''));
    return connection.sendRequest<T>(what, { textDocument: { uri }, position });
  };

  return {
    problems: async (path, text = readFileSync(path, 'utf8')) => (await open(path, text)).found,
    complete: async (path, text) =>
      (await ask<CompletionList>(path, text, 'textDocument/completion')).items,
    async hover(path, text) {
      const hover = await ask<Hover | null>(path, text, 'textDocument/hover');
      return (hover?.contents as MarkupContent | undefined)?.value ?? '';
    },
    complaints: () => told,
    async close() {
      const ended = new Promise((done) => child.once('close', done));
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      await ended;
      connection.dispose();
    },
  };
}
