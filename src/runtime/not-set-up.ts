import { CouldNotCheck } from '../account/key-store.ts';

/** Course records cannot be served until staff set an environment variable, which the message names. */
export class NotSetUp extends CouldNotCheck {
  constructor(variable: string, what: string) {
    super(`${variable} ${what}`);
    this.name = 'NotSetUp';
  }
}
