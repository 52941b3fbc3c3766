import type { Service } from '../service.ts';

/** The values of a submitted form, by field. */
export type SentForm = ReadonlyMap<string, readonly string[]>;

/** A submitted form and its request. */
export interface Asked {
  readonly request: Request;
  readonly form: SentForm;
}

/** Does what a form requests; the answer states where the browser goes next. */
export type Action<Needed extends Service = Service> = (
  asked: Asked,
  service: Needed,
) => Promise<Response>;
