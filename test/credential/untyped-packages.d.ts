/** The parts that tests use of packages without types. */
declare module '@digitalbazaar/ed25519-multikey' {
  interface Pair {
    signer(): { sign(what: { readonly data: Uint8Array }): Promise<Uint8Array> };
    verifier(): {
      verify(what: {
        readonly data: Uint8Array;
        readonly signature: Uint8Array | undefined;
      }): Promise<boolean>;
    };
  }
  export function from(key: Readonly<Record<string, string>>): Promise<Pair>;
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function decodeList(what: {
    readonly encodedList: string;
  }): Promise<{ getStatus(index: number): boolean }>;
}
