import { BlobsServer } from '@netlify/blobs/server';

export interface BlobsOnDiskOptions {
  /** The folder that keeps blobs, in the layout of Netlify’s own local server. */
  readonly folder: string;
  /** Every request must carry it. */
  readonly token: string;
}

export interface BlobsOnDisk {
  readonly answer: (request: Request) => Promise<Response>;
  /** Sets the address that answers name, without a slash at its end. */
  readonly isAt: (address: string) => void;
}

/** Members of the server that the types of the library hide. */
interface Hidden {
  address: string;
  readonly handleRequest: (request: Request) => Promise<Response>;
}

/**
 * Netlify Blobs, kept in a folder. The library’s server answers requests but is never started: it would also listen to other machines.
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
