import { enableCompileCache } from 'node:module';

// Code that Node compiles from now on is kept in the temporary folder, which saves every later run about a second. Threads and processes
// that are started read the variable.
const { directory } = enableCompileCache();
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
