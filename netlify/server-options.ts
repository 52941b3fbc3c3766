import { parseArgs } from 'node:util';
import { listeningPort } from './port.ts';

export interface ServerCommand {
  /** As it is typed: `npm start`. */
  readonly name: string;
  readonly does: string;
  /** The port unless another is given. */
  readonly port: string;
}

/** The port on which a server is to listen. Ends the process, with help or with what is wrong, where it is not to start. */
export function portOption({ name, does, port }: ServerCommand): number {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (!values.help) return listeningPort(values.port ?? process.env['PORT'] ?? port);
    console.log(`Usage: ${name} -- [options]

${does}

Options:
  --port <number>  the port to listen on (default: PORT, or ${port})
  -h, --help       display help for command

CONTENT_DIR names the content folder (default: content).`);
  } catch (error) {
    console.error(`${(error as Error).message}\nAll options: ${name} -- --help`);
    process.exit(1);
  }
  process.exit(0);
}
