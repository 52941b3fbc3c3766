import { parseArgs } from 'node:util';
import { benchCredentials } from './credentials/bench-credentials.ts';
import { figuresJson, figuresText } from './credentials/report.ts';
import { perSecond } from './credentials/rounds.ts';
import { signers } from './credentials/signers.ts';
import { signingShare } from './credentials/signing-share.ts';
import { verifiers } from './credentials/verifiers.ts';

const help = `Usage: npm run bench:credentials -- [options]

Signs and verifies the credentials of invented certificates over ten courses, next to @digitalbazaar/vc as it comes with its contexts at
hand, and builds a signed site.

Options:
  --certificates <number>  how many the site has (default: 10,000)
  --rounds <number>        interleaved rounds, of which the median counts (default: 7)
  --json                   one object
  -h, --help               display help for command`;

const { values } = parseArgs({
  options: {
    certificates: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '7' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) console.log(help);
else await bench(wholeNumber(values.certificates), wholeNumber(values.rounds));

async function bench(certificates: number, rounds: number): Promise<void> {
  const credentials = await benchCredentials(Math.min(certificates, 1000));
  const signing = await perSecond(signers(credentials), rounds);
  const verifying = await perSecond(await verifiers(credentials), rounds);
  const share = await signingShare(certificates);
  const figures = { signing, verifying, share };
  console.log(values.json ? figuresJson(figures) : figuresText(figures));
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`“${text}” is not a positive whole number.`);
}
