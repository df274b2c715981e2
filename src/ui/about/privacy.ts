/** A sentence about privacy, and the test that fails when it is not true. */
export interface Promised {
  readonly sentence: string;
  readonly test: {
    /** The file of the test, from the top of the project. */
    readonly file: string;
    readonly title: string;
  };
}

const SPEC = 'tests/browser/privacy.spec.ts';

/** The whole of what the page promises about privacy: ten sentences. `tests/ui/about/privacy.test.tsx` looks for each test. */
export const PRIVACY: readonly Promised[] = [
  {
    sentence: 'There is no account, and nothing asks who you are.',
    test: {
      file: SPEC,
      title: 'no view has a field for a name, an address or a password, or a form with somewhere to go',
    },
  },
  {
    sentence: 'The page sets no cookie.',
    test: { file: SPEC, title: 'no view sets a cookie, and none is sent' },
  },
  {
    sentence:
      'It asks no other host for anything, nothing counts your visits, and no link in it leads elsewhere.',
    test: { file: SPEC, title: 'no view asks another host, or links to one' },
  },
  {
    sentence:
      'The host of this site sees what every host sees, which files are asked for and from which connection, and nothing that you type, choose or read.',
    test: { file: SPEC, title: 'the host is asked for files of the site, bare, and for nothing else' },
  },
  {
    sentence: 'What you look at stands in the address after the #, a part that browsers send to no server.',
    test: { file: SPEC, title: 'what stands after the # does not reach the host' },
  },
  {
    sentence: 'Searching, filtering, sharing, saving and printing happen on your device and send nothing.',
    test: { file: SPEC, title: 'searching, filtering, sharing, saving and printing send nothing' },
  },
  {
    sentence:
      'A link that you share says which view it opens, or carries the tour that you share, and nothing else.',
    test: { file: SPEC, title: 'a shared link holds the view, and nothing of the tray or the search' },
  },
  {
    sentence:
      'What you pin with your notes, the tours that you make, and whether letters are keys are kept on this device and nowhere else; of what you read nothing is kept.',
    test: { file: SPEC, title: 'nothing is kept on the device until something is pinned, made or chosen' },
  },
  {
    sentence:
      'After a visit your browser also keeps a copy of the files of this site, so that it opens without a network, and nothing of what you do stands in it.',
    test: {
      file: SPEC,
      title: 'the copy of the site on the device is its files, and nothing of the reader’s',
    },
  },
  {
    sentence: 'The button below removes all of this from your device.',
    test: { file: SPEC, title: 'one answer removes everything that is kept on the device' },
  },
];
