import { POLICY } from './policy.ts';

/** A header of an answer, its name and its value. */
export type Header = readonly [name: string, value: string];

/** What every answer says. A page may stand in another's frame (Share offers that), so nothing here forbids it. */
const EVERYWHERE: readonly Header[] = [
  ['Content-Security-Policy', POLICY],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
  ['Referrer-Policy', 'no-referrer'],
  ['X-Content-Type-Options', 'nosniff'],
];
/** A file in `assets` has its checksum in its name and never changes; all others are asked for anew, at the cost of a line. */
const FOREVER: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];
const ANEW: Header = ['Cache-Control', 'no-cache'];
/** The name of the one file in the site's folder. */
export const ONE_FILE = 'sourceline.html';
/** It has a policy of its own, with checksums, that would not go with this one: it is saved and not opened here. */
const SAVED: Header = ['Content-Disposition', `attachment; filename=${ONE_FILE}`];
const WORKER = 'sw.js';

/** The headers of a file of the site, by its path in the folder, with slashes. What the host files below say, host by host. */
export function headersOf(path: string): readonly Header[] {
  return [
    ...EVERYWHERE,
    path.startsWith('assets/') ? FOREVER : ANEW,
    ...(path.replace(/\.(br|gz)$/, '') === ONE_FILE ? [SAVED] : []),
  ];
}

/** The files that tell the common hosts which headers to send, by name. They lie in the site's folder, which may be at any path. */
export function hostFiles(): ReadonlyMap<string, string> {
  return new Map([
    ['_headers', pathFile()],
    ['.htaccess', apache()],
    ['nginx.conf', nginx()],
    ['web.config', iis()],
  ]);
}

/** Netlify, Cloudflare Pages and those that read their format. Its paths begin at the top of the host. */
function pathFile(): string {
  const block = (path: string, headers: readonly Header[]): string =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${[
    block('/*', EVERYWHERE),
    block('/assets/*', [FOREVER]),
    ...['/', '/index.html', `/${WORKER}`, '/documents/*'].map((path) => block(path, [ANEW])),
    block(`/${ONE_FILE}`, [SAVED, ANEW]),
  ].join('\n\n')}\n`;
}

/** What is packed, by its ending. */
const TYPES: readonly (readonly [ending: string, type: string])[] = [
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['webmanifest', 'application/manifest+json'],
];
const ENDINGS = TYPES.map(([ending]) => ending).join('|');

/** Apache 2.4, for the folder that the file lies in. What a module would be needed for is passed over without it. */
function apache(): string {
  const set = ([name, value]: Header): string => `Header always set ${name} "${value}"`;
  return `AddType application/manifest+json .webmanifest
AddType text/javascript .js
AddType font/woff2 .woff2
AddDefaultCharset utf-8
RemoveLanguage .br
RemoveEncoding .gz
<IfModule mod_headers.c>
${[...EVERYWHERE, ANEW].map((header) => `  ${set(header)}`).join('\n')}
  <If "%{REQUEST_URI} =~ m#/assets/#">
    ${set(FOREVER)}
  </If>
  <FilesMatch "^${ONE_FILE.replace('.', '\\.')}(\\.br|\\.gz)?$">
    ${set(SAVED)}
  </FilesMatch>
</IfModule>
<IfModule mod_rewrite.c>
<IfModule mod_headers.c>
  RewriteEngine On
  RewriteRule ^$ index.html
${packedRules('br', 'br')}
${packedRules('gzip', 'gz')}
${TYPES.map(([ending, type]) => `  <FilesMatch "\\.${ending}\\.(br|gz)$">\n    ForceType ${type}\n  </FilesMatch>`).join('\n')}
  <FilesMatch "\\.(${ENDINGS})\\.(br|gz)$">
    Header merge Vary Accept-Encoding
  </FilesMatch>
  <FilesMatch "\\.(${ENDINGS})\\.br$">
    Header set Content-Encoding br
  </FilesMatch>
  <FilesMatch "\\.(${ENDINGS})\\.gz$">
    Header set Content-Encoding gzip
  </FilesMatch>
</IfModule>
</IfModule>
`;
}

/** Rules that send the packed copy of a file where the browser takes it. A condition is for the one rule after it. */
function packedRules(encoding: string, ending: string): string {
  return TYPES.flatMap(([name]) => [
    `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
    `  RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
    `  RewriteRule ^(.+\\.${name})$ $1.${ending} [L,E=no-gzip:1,E=no-brotli:1]`,
  ]).join('\n');
}

/** nginx: to be included in the `server` block of the site. */
function nginx(): string {
  const add = ([name, value]: Header): string =>
    `add_header ${name} '${value.replaceAll("'", "\\'")}' always;`;
  // What a block adds stands in the place of all that is added around it.
  const block = (match: string, own: readonly Header[], more: readonly string[] = []): string =>
    [
      `location ${match} {`,
      ...[...more, ...[...EVERYWHERE, ...own].map(add)].map((line) => `  ${line}`),
      '}',
    ].join('\n');
  return `# Include this inside the "server" block that serves the site: include /path/to/the/site/nginx.conf;
gzip_static on;
gzip_vary on;
# With the module ngx_brotli: brotli_static on;
charset utf-8;
charset_types text/plain text/css text/javascript application/javascript;
${[...EVERYWHERE, ANEW].map(add).join('\n')}
${block('~ /assets/', [FOREVER])}
${block('~ \\.webmanifest$', [ANEW], ['types {}', 'default_type application/manifest+json;'])}
${block(`~ /${ONE_FILE.replace('.', '\\.')}$`, [SAVED, ANEW])}
`;
}

/** IIS 7 and later. */
function iis(): string {
  const xml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const add = ([name, value]: Header): string => `<add name="${name}" value="${xml(value)}" />`;
  const headers = (all: readonly Header[]): string =>
    `<httpProtocol><customHeaders>\n      ${all.map(add).join('\n      ')}\n    </customHeaders></httpProtocol>`;
  return `<?xml version="1.0" encoding="utf-8"?>
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".webmanifest" /><mimeMap fileExtension=".webmanifest" mimeType="application/manifest+json" />
      <remove fileExtension=".woff2" /><mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <urlCompression doStaticCompression="true" />
    ${headers([...EVERYWHERE, ANEW])}
  </system.webServer>
  <location path="assets"><system.webServer>
    <httpProtocol><customHeaders>
      <remove name="Cache-Control" />${add(FOREVER)}
    </customHeaders></httpProtocol>
  </system.webServer></location>
  <location path="${ONE_FILE}"><system.webServer>
    ${headers([SAVED])}
  </system.webServer></location>
</configuration>
`;
}
