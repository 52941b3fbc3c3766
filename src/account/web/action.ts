import type { Service } from '../service.ts';

/** A form that was sent, by its fields. */
export type SentForm = ReadonlyMap<string, readonly string[]>;

/** What was asked for: the form, and the request that brought it. */
export interface Asked {
  readonly request: Request;
  readonly form: SentForm;
}

/** Does what a form asks for, and says where to go on. */
export type Action<Needed extends Service = Service> = (
  asked: Asked,
  service: Needed,
) => Promise<Response>;
