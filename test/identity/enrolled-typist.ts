import type { Typing } from '../../src/identity/typing/typing.ts';
import { enrol } from './learner.ts';
import { testIdentityService, type TestIdentityService } from './service.ts';
import { typist, type Typist } from './typist.ts';

export interface Enrolled {
  readonly service: TestIdentityService;
  /** As the learner types. */
  readonly types: Typist;
  /** The typings of the enrolment, in turn. */
  readonly typed: readonly Typing[];
}

/** Ama, who has enrolled. */
export async function enrolled(path: 'typing' | 'photo' = 'typing'): Promise<Enrolled> {
  const service = testIdentityService();
  const types = typist(1);
  const typed: Typing[] = [];
  const noted = () => {
    typed.push(types());
    return typed.at(-1)!;
  };
  await enrol(service, { types: path === 'typing' ? noted : null });
  return { service, types, typed };
}
