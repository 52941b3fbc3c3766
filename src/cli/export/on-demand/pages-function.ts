import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { setEnvironmentContext } from '@netlify/blobs';
import { CouldNotCheck } from '../../../account/key-store.ts';
import { verifyPath } from '../../../model/addresses.ts';
import type { VerificationCode } from '../../../model/code.ts';
import { startLocalBlobs } from '../../../runtime/local-blobs.ts';

/** The value of a key in the store of the deploy; null where it has none. */
type ReadBlob = (key: string) => Promise<Uint8Array | null>;

export interface PagesFunction {
  /** The page of a certificate as a static site has it. Rejects with CouldNotCheck. */
  readonly page: (code: VerificationCode) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

interface FunctionModule {
  readonly default: (request: Request, context: object) => Promise<Response>;
}

/**
 * The built function of pages, called in this process. It asks the store of its deploy, which is this machine's here.
 * @param output the folder that holds `.netlify/`
 */
export async function pagesFunction(output: string, blobs: ReadBlob): Promise<PagesFunction> {
  const entry = path.join(output, '.netlify/v1/functions/ssr/ssr.mjs');
  const answer = await loaded(entry);
  const store = await startLocalBlobs({ deployed: blobs });
  setEnvironmentContext(JSON.parse(Buffer.from(store.context, 'base64').toString()) as object);
  const context = {
    ip: '127.0.0.1',
    deploy: { id: 'export', context: 'dev', published: false },
    waitUntil: () => undefined,
  };
  return {
    page: async (code) => {
      const response = await answer(new Request(`http://localhost${verifyPath(code)}`), context);
      if (response.status === 200) return response.bytes();
      throw new CouldNotCheck(`The function that makes pages answered ${response.status}.`);
    },
    close: () => store.close(),
  };
}

async function loaded(entry: string): Promise<FunctionModule['default']> {
  try {
    return ((await import(pathToFileURL(entry).href)) as FunctionModule).default;
  } catch (error) {
    throw new CouldNotCheck('The function that makes pages cannot be loaded.', { cause: error });
  }
}
