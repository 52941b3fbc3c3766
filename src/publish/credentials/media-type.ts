/**
 * What a document of credentials is sent as, by its site-relative address; null for every other address. netlify.toml says the same of
 * files; a test compares the two.
 */
export function mediaTypeOf(address: string): string | null {
  if (/^\/(?:verify\/[^/]+\/credential|status\/[^/]+)\.json$/u.test(address)) {
    return 'application/vc+ld+json';
  }
  if (/^\/(?:\.well-known|institutions\/[^/]+)\/did\.json$/u.test(address)) {
    return 'application/did+ld+json';
  }
  const isShared =
    /^\/(?:courses\/[^/]+\/achievement(?:-with-distinction)?|institutions\/[^/]+\/issuer)\.json$/u;
  return isShared.test(address) ? 'application/ld+json' : null;
}
