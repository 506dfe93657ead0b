/** The page takes everything from this server, runs no text as a program, and stands in no other page. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self' blob: data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A picture of the case shows and does nothing. */
const PICTURE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; sandbox";

/** What goes with every answer: nothing is kept by the browser, guessed from its content, or told to another site. */
export const securityHeaders = (kind: 'page' | 'picture' = 'page'): Readonly<Record<string, string>> => ({
  'Content-Security-Policy': kind === 'page' ? PAGE_POLICY : PICTURE_POLICY,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
});
