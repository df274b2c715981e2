import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../src/text/codepoints.ts';
import { arabicIn } from '../../../src/ui/documents/runs.ts';

describe('what is known of the words of a document', () => {
  it('finds Arabic script as one stretch, counted in code points', () => {
    const text = codePoints('😀 Heading: شەرقىي تۈركىستان (East)');
    const found = arabicIn(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['شەرقىي تۈركىستان']);
    expect(arabicIn(codePoints('Nothing of the kind'))).toEqual([]);
  });
});
