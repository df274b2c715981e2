import { useEffect, useRef } from 'react';
import { readCode } from '../../query/activities/code.ts';
import { useApp } from '../store-context.ts';
import { QuestionSet } from './QuestionSet.tsx';
import { Start } from './Start.tsx';

/** Questions that the sources answer: the page to choose from, or the set that the address names. */
export function Activities(): React.ReactNode {
  const about = useApp((state) => state.about);
  const before = useRef(about);
  useEffect(() => {
    if (before.current !== about) document.getElementById('activities-title')?.focus();
    before.current = about;
  }, [about]);
  if (about === null) return <Start problem={null} />;
  const code = readCode(about);
  return code.ok ? <QuestionSet key={about} code={code.value} /> : <Start problem={code.error} />;
}
