import { builtSite } from '../../../netlify/built-site.ts';
import { listenHere } from '../../../src/runtime/local-server.ts';
import { netlifyRules } from '../../../netlify/rules.ts';

// Serves a built site, in a process of its own: says where and, whenever it is asked, what it has used. Everything else that
// functions need is in the environment.
const [root = '', output = ''] = process.argv.slice(2);
const answer = await builtSite({
  root,
  output,
  rules: await netlifyRules(root, output),
  context: {
    ip: '127.0.0.1',
    deploy: { id: 'bench', context: 'dev', published: false },
    waitUntil: (work) => void work.catch(() => undefined),
  },
});
const { url } = await listenHere(0, answer);
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024, cpu: user + system });
});
process.send?.({ url });
