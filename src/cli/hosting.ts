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
/** The one file has a policy of its own, with checksums, that would not go with this one: it is saved and not opened here. */
const SAVED: Header = ['Content-Disposition', 'attachment; filename="sourceline.html"'];
const ONE_FILE = 'sourceline.html';
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

/** Apache, for the folder that the file lies in. */
function apache(): string {
  const set = ([name, value]: Header): string =>
    `  Header always set ${name} "${value.replaceAll('"', '\\"')}"`;
  return `# Needs mod_headers; packed files need mod_rewrite as well.
AddType application/manifest+json .webmanifest
AddType text/javascript .js
AddType font/woff2 .woff2
AddCharset utf-8 .html .txt .js .css
<IfModule mod_headers.c>
${[...EVERYWHERE, ANEW].map(set).join('\n')}
  <If "%{REQUEST_URI} =~ m#/assets/#">
  ${set(FOREVER)}
  </If>
  <Files "${ONE_FILE}">
  ${set(SAVED)}
  </Files>
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{HTTP:Accept-Encoding} br
  RewriteCond %{REQUEST_FILENAME}.br -f
  RewriteRule ^(.+\\.(html|js|css|svg|txt|webmanifest))$ $1.br [L]
  RewriteCond %{HTTP:Accept-Encoding} gzip
  RewriteCond %{REQUEST_FILENAME}.gz -f
  RewriteRule ^(.+\\.(html|js|css|svg|txt|webmanifest))$ $1.gz [L]
  <IfModule mod_headers.c>
    <FilesMatch "\\.br$">
      Header set Content-Encoding br
      Header append Vary Accept-Encoding
    </FilesMatch>
    <FilesMatch "\\.gz$">
      Header set Content-Encoding gzip
      Header append Vary Accept-Encoding
    </FilesMatch>
  </IfModule>
${[
  ['html', 'text/html'],
  ['js', 'text/javascript'],
  ['css', 'text/css'],
  ['svg', 'image/svg+xml'],
  ['txt', 'text/plain'],
  ['webmanifest', 'application/manifest+json'],
]
  .map(
    ([ending, type]) => `  <FilesMatch "\\.${ending}\\.(br|gz)$">
    RemoveType .br .gz
    ForceType "${type}; charset=utf-8"
    SetEnv no-gzip 1
    SetEnv no-brotli 1
  </FilesMatch>`,
  )
  .join('\n')}
</IfModule>
`;
}

/** nginx: to be included in the \`server\` or \`location\` block of the site. */
function nginx(): string {
  const add = ([name, value]: Header): string =>
    `add_header ${name} '${value.replaceAll("'", "\\'")}' always;`;
  const block = (match: string, own: readonly Header[]): string =>
    `location ${match} {\n${[...EVERYWHERE, ...own].map((header) => `  ${add(header)}`).join('\n')}\n}`;
  return `# Include this inside the "server" block that serves the site: include /path/to/the/site/nginx.conf;
# nginx has its own table of types: text/javascript for .js and font/woff2 for .woff2 are in it since 1.21.
gzip_static on;
# With the module ngx_brotli: brotli_static on;
charset utf-8;
charset_types text/html text/plain text/css text/javascript application/javascript;
${[...EVERYWHERE, ANEW].map(add).join('\n')}
${block('~ /assets/', [FOREVER])}
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
