/** Types that tests and benches need for packages without types, beyond `src/credential/untyped-packages.d.ts`. */
declare module '@digitalbazaar/vc' {
  interface VerifyOptions {
    readonly credential: object;
    readonly suite: unknown;
    readonly documentLoader: (address: string) => Promise<unknown>;
    readonly checkStatus: (asked: object) => Promise<unknown>;
  }
  export function verifyCredential(
    options: VerifyOptions,
  ): Promise<{ readonly verified: boolean; readonly error?: unknown }>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(asked: object): Promise<unknown>;
}
