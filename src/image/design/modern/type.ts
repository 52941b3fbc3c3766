import { sans, type TextStyle } from '../../text/text-style.ts';

/** Styles of the modern design at both sizes. */
export const modernType = {
  institution: { ...sans, weight: 600 },
  kicker: { ...sans, weight: 600, tracking: 0.01 },
  phrase: sans,
  name: { ...sans, weight: 600, tracking: -0.012 },
  title: { ...sans, weight: 600, tracking: -0.004 },
  tag: { ...sans, weight: 600, tracking: 0.015 },
  label: { ...sans, weight: 600, tracking: 0.01 },
  fact: { ...sans, features: ['lnum'] },
  signer: { ...sans, weight: 600 },
  office: sans,
  address: { ...sans, features: ['tnum'] },
  code: { ...sans, weight: 600, tracking: 0.03, features: ['tnum', 'lnum'] },
} as const satisfies Record<string, TextStyle>;
