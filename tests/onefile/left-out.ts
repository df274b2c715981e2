/** A test of the site's that is not held against the one file, and why. */
export interface LeftOut {
  /** Matches the file and the titles of the tests, as in "safety.spec.ts what is planted …". */
  readonly tests: RegExp;
  readonly why: string;
}

/** Everything that the one file is not held to: what is about the server, or what a browser forbids to files. */
export const LEFT_OUT: readonly LeftOut[] = [
  { tests: /\boffline\.spec\.ts/, why: 'The service worker is the site’s; a file is on the disk already.' },
  { tests: /\bhosting\.spec\.ts/, why: 'A file has no host, no headers and nothing packed.' },
  {
    tests: /\bonefile\.spec\.ts/,
    why: 'It opens the one file by itself, and belongs to the site’s own run.',
  },
  {
    tests: /\balarms\.spec\.ts .*has nothing to say of the page as it is/,
    why: 'It asks the host for what is not there, which the file’s policy refuses before it is asked.',
  },
  {
    tests: /\bpages\.spec\.ts/,
    why: 'The documents’ pages and files lie beside the site; the one file shows the documents in it, and onefile.spec.ts saves one.',
  },
  {
    tests: /\bprivacy\.spec\.ts/,
    why: 'The sentences on privacy are proved on the site, by what it asks of its server.',
  },
  {
    tests: /\bpanel\.spec\.ts .*(changed on the server|without the file)/,
    why: 'There is no server to fetch a document from; onefile.spec.ts holds the check from the page.',
  },
  {
    tests: /\bpicture\.spec\.ts .*without the letters/,
    why: 'The letters are in the file, so that they cannot be missing.',
  },
  {
    tests: /\bsafety\.spec\.ts .*(the policy in force|stands as the policy wants it|that stand in the file)/,
    why: 'The policy is another, with sums; onefile.spec.ts holds it, and plants script and style in a copy.',
  },
  {
    tests: /\bpresent\.spec\.ts .*the code on the projector/,
    why: 'No other device can open an address on this disk: no code is shown, and the page says so.',
  },
  {
    tests: /\bshare\.spec\.ts .*(the code is read|the code of a link|by keyboard: what is opened)/,
    why: 'No other device can open an address on this disk: no code is shown, and the page says so.',
  },
  {
    tests: /\bshare\.spec\.ts .*in a page of somebody else’s/,
    why: 'A page on the web may not frame a file; no frame is offered.',
  },
  {
    tests: /\bsheet\.spec\.ts .*with its code/,
    why: 'No other device can open an address on this disk: a sheet that is printed from the file has no code.',
  },
  {
    tests: /\bspeed\.spec\.ts .*the JavaScript of a first view/,
    why: 'The file has all its code in one piece.',
  },
];
