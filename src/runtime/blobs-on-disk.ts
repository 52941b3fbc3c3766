import { BlobsServer } from '@netlify/blobs/server';

export interface BlobsOnDiskOptions {
  /** Where blobs are kept, in the layout of Netlify’s own local server. */
  readonly folder: string;
  /** Every request must carry it. */
  readonly token: string;
}

export interface BlobsOnDisk {
  readonly answer: (request: Request) => Promise<Response>;
  /** Sets the address, without a slash at its end, of which answers speak. */
  readonly isAt: (address: string) => void;
}

/** What the types of the library hide. */
interface Hidden {
  address: string;
  readonly handleRequest: (request: Request) => Promise<Response>;
}

/**
 * Netlify Blobs, kept in a folder. The library’s server is asked and never started: started, it would listen to other machines, too.
 */
export function blobsOnDisk({ folder, token }: BlobsOnDiskOptions): BlobsOnDisk {
  const server = new BlobsServer({ directory: folder, token }) as unknown as Hidden;
  return {
    answer: (request) => server.handleRequest(request),
    isAt: (address) => {
      server.address = address;
    },
  };
}
