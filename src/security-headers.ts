type Headers = Readonly<Record<string, string>>;

/**
 * Netlify's `[[headers]]` reach files alone, so this repeats netlify.toml for pages below /verify/, /records/ and /account/, and for files of
 * certificates. Answers to forms have `privateHeaders`, which forbid more. A test compares all of them.
 */
const pageHeaders: Headers = {
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    'upgrade-insecure-requests',
  ].join('; '),
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': [
    'accelerometer',
    'browsing-topics',
    'camera',
    'display-capture',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'publickey-credentials-get',
    'screen-wake-lock',
    'usb',
    'xr-spatial-tracking',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Of a certificate, which is public. */
export const verifyHeaders: Headers = {
  ...pageHeaders,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cache-Control': 'public, max-age=0, must-revalidate',
};

/** Of an image or a document of a certificate: other sites may show it, and must soon see when it is marked as revoked. */
export const certificateFileHeaders: Headers = {
  ...verifyHeaders,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Cache-Control': 'public, max-age=600, must-revalidate',
};

/** Of the signed credential of a certificate: any software may fetch it, from any page. */
export const credentialHeaders: Headers = {
  ...verifyHeaders,
  'Content-Type': 'application/vc+ld+json',
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

/** Of someone who is signed in: nobody keeps a copy. The `Origin` of a form tells ours from those of other sites. */
export const accountHeaders: Headers = {
  ...pageHeaders,
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
};

/** Of the holder of a link, which is in the address: no other page is told where its visitor comes from. */
export const recordHeaders: Headers = { ...accountHeaders, 'Referrer-Policy': 'no-referrer' };

/** Of a page that takes photos and measures typing: it may use the camera, and its script sends both to this site. */
export const captureHeaders: Headers = {
  ...accountHeaders,
  'Content-Security-Policy': `${pageHeaders['Content-Security-Policy'] ?? ''}; connect-src 'self'`,
  'Permissions-Policy': (pageHeaders['Permissions-Policy'] ?? '').replace(
    'camera=()',
    'camera=(self)',
  ),
};

const capturePage = /^\/(?:account\/signature-track|attest(?:\/[^/]+){3})\/?$/u;
const ownPage = /^\/(?:account|attest|review)(?:\/|$)/u;

/** The headers of a page that is answered on demand. An address of no known kind is treated as the most private. */
export function headersOfPage(pathname: string): Headers {
  if (pathname.startsWith('/verify/')) return verifyHeaders;
  if (capturePage.test(pathname)) return captureHeaders;
  return ownPage.test(pathname) ? accountHeaders : recordHeaders;
}
