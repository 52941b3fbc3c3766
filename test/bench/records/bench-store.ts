import { startLocalBlobs } from '../../../netlify/local-blobs.ts';
import { deployedRecords } from '../../../netlify/deployed-records.ts';

// The store of share links and what the deploy carries, in a process of its own, as Netlify has them elsewhere. Says how it is reached.
const [folder = '', output = ''] = process.argv.slice(2);
const { context } = await startLocalBlobs({ folder, deployed: deployedRecords(output) });
process.send?.({ context });
