declare namespace App {
  interface Locals {
    /** Set by the adapter, and by the servers on one's own machine. */
    readonly netlify?: { readonly context: import('./runtime/service-for.ts').RequestContext };
  }
}
