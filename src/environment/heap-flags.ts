import { setFlagsFromString } from 'node:v8';

// Where a machine has much memory, Node collects only when the heap has grown to several times what is in use: a build of 100,000 pages
// would take more than 2.5 GB, three quarters of it rubbish. This is not a limit: a site that needs more gets more.
setFlagsFromString('--heap-growing-percent=50');
