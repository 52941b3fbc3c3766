import { parseArgs } from 'node:util';
import { listeningPort, portTaken } from './port.ts';
import { startPreview } from './preview-server.ts';
import { outputFolder } from '../src/environment/output-folder.ts';

const { values } = parseArgs({ options: { port: { type: 'string' } } });
const port = listeningPort(values.port ?? process.env['PORT'] ?? '4322');

try {
  const { url } = await startPreview({ root: process.cwd(), output: outputFolder(), port });
  console.log(`The built site is at ${url.replace('127.0.0.1', 'localhost')}/ (stop with Ctrl-C)`);
} catch (error) {
  console.error(portTaken(error) ?? (error as Error).message);
  process.exitCode = 1;
}
