/** What the built page may load: itself, and nothing inline or foreign (ARCHITECTURE.md, Safety). */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  // One of ours, which knows one address: that of the service worker (src/ui/offline/offline.ts).
  'trusted-types sourceline',
].join('; ');
