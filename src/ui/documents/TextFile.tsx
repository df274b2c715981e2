import { useState } from 'react';
import type { SourceDocument } from '../../dataset/model.ts';
import { saveFile } from '../save-file.ts';
import { bytesInPage } from './bytes.ts';

/** Hands over a document's file as it was supplied, where no server has it. */
export function TextFile({ document }: { readonly document: SourceDocument }): React.ReactNode {
  const [said, setSaid] = useState('');
  const name = `${document.id}.txt`;
  const save = (): void => {
    saveFile(new Blob([bytesInPage(document)], { type: 'text/plain;charset=utf-8' }), name);
    setSaid(`Handed to your browser to save: ${name}.`);
  };
  return (
    <p className="quiet">
      <button type="button" className="link" onClick={save}>
        Save the file as it was supplied
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}
