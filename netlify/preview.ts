import { openSessions } from '../src/environment/open-content.ts';
import { outputFolder } from '../src/environment/output-folder.ts';
import { wholeContent } from '../src/load/load-content.ts';
import { publishingWay } from '../src/model/publishing.ts';
import { isBuilt } from './built-site.ts';
import { portTaken } from './port.ts';
import { startPreview } from './preview-server.ts';
import { portOption } from './server-options.ts';
import { signingInLines } from './signing-in.ts';
import { addressLines, certificatesToChooseFrom, worthOpening } from './worth-opening.ts';

const port = portOption({
  name: 'npm run preview',
  does: 'Serves the built site as Netlify would.',
  port: '4322',
});
const output = outputFolder();
/** Addresses that functions answer where certificates are not published as files. */
const ofCertificate = /^\/(?:verify|certificates)\/./u;

try {
  const { url } = await startPreview({ root: process.cwd(), output, port });
  const site = url.replace('127.0.0.1', 'localhost');
  console.log(`The built site is at ${site}/ (stop with Ctrl-C)\n`);
  console.log(await addressesBuilt(site));
} catch (error) {
  console.error(portTaken(error) ?? (error as Error).message);
  process.exitCode = 1;
}

/** Addresses worth opening in the present content, as far as the built site has them or makes them on demand. */
async function addressesBuilt(site: string): Promise<string> {
  const { content: bySession, today } = await openSessions();
  if (!bySession || today === undefined) return '';
  const content = await wholeContent(bySession, certificatesToChooseFrom);
  const isOnDemand = publishingWay(content) === 'on-demand';
  const addresses = worthOpening(content, today).filter(
    ({ path }) => isBuilt(output, path) || (isOnDemand && ofCertificate.test(path)),
  );
  const lines = addressLines(site, addresses);
  return `${lines}\n${signingInLines(site, content)}`;
}
