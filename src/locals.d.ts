declare namespace App {
  interface Locals {
    /** Set by the adapter, and by the servers on one's own machine. */
    readonly netlify?: { readonly context: import('./runtime/service-for.ts').RequestContext };
    /** The certificate that an answer shows, set by its page: the host may keep the answer until the next deploy. */
    shownCertificate?: import('./model/code.ts').VerificationCode;
  }
}
