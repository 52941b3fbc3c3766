import { parseArgs } from 'node:util';
import { benchCredentials } from './credentials/bench-credentials.ts';
import { perSecond } from './credentials/rounds.ts';
import { signers } from './credentials/signers.ts';
import { verifiers } from './credentials/verifiers.ts';
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const b = await benchCredentials(1000);
console.log(await perSecond(signers(b), Number(values.rounds)));
console.log(await perSecond(await verifiers(b), Number(values.rounds)));
