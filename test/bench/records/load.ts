import { Agent, get } from 'node:http';
import { middle } from '../middle.ts';

export interface LoadFigures {
  readonly perSecond: number;
  /** Milliseconds within which 99 of 100 were answered. */
  readonly p99: number;
  /** Milliseconds within which half were answered. */
  readonly median: number;
}

export interface Load {
  /** The addresses, one after the other. */
  readonly addressOf: (at: number) => string;
  readonly requests: number;
  readonly connections: number;
}

/** Asks as fast as the server answers, over connections that stay open. Rejects with the first answer that is not 200. */
export async function load({ addressOf, requests, connections }: Load): Promise<LoadFigures> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  let next = 0;
  const visitor = async () => {
    while (next < requests) {
      const address = addressOf((next += 1));
      const began = performance.now();
      await ask(address, agent);
      times.push(performance.now() - began);
    }
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: connections }, visitor));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((one, other) => one - other);
  return {
    perSecond: times.length / seconds,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    median: middle(times),
  };
}

function ask(address: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    get(address, { agent }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${answer.statusCode} at ${address}`));
      answer.on('end', () => resolve()).resume();
    }).on('error', reject);
  });
}
