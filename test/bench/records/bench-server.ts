import { startPreview } from '../../../netlify/preview-server.ts';

// Serves a built site, in a process of its own: says where, and how much memory it holds whenever it is asked.
const [root = '', output = ''] = process.argv.slice(2);
const { url } = await startPreview({ root, output, port: 0 });
process.on('message', () => process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 }));
process.send?.({ url });
