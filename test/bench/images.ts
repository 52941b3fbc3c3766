import { parseArgs } from 'node:util';
import { measure } from './images/measure.ts';
import { figures, machine, table } from './images/report.ts';
import { installPeers } from './peers.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
  },
});

installPeers();
const measured = await measure(['print', 'social'], Number(values.rounds));
if (values.json) {
  console.log(JSON.stringify({ ...figures(measured), machine: machine(), measured }));
} else {
  for (const [what, value] of Object.entries(machine())) console.log(`${what}: ${String(value)}`);
  console.log(`\n${table(measured)}\n`);
  for (const [what, value] of Object.entries(figures(measured))) console.log(`${what}: ${value}`);
}
