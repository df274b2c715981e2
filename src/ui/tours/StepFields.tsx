import type { TourStep } from '../../dataset/model.ts';
import type { OwnStep } from '../../dataset/own-tour.ts';
import { Beside } from './Beside.tsx';
import { OwnText } from './OwnText.tsx';
import { PassageChoice } from './PassageChoice.tsx';
import { ViewChoice } from './ViewChoice.tsx';

interface Props {
  readonly own: OwnStep;
  /** The step as it is presented. */
  readonly step: TourStep;
  readonly longest: number;
  readonly onEdit: (step: OwnStep) => void;
  readonly onPresent: () => void;
}

/** Everything of a step that can be changed. */
export function StepFields({ own, step, longest, onEdit, onPresent }: Props): React.ReactNode {
  const { event } = step;
  const hides = (what: 'date' | 'words', on: boolean): void => {
    const others = own.hide.filter((each) => each !== what);
    onEdit({ ...own, hide: on ? [...others, what] : others });
  };
  return (
    <div className="fields">
      <PassageChoice
        legend={event.passages.length === 1 ? 'The passage' : 'Which passage is shown'}
        event={event}
        chosen={event.passages.indexOf(step.passage)}
        onChoose={(passage) => onEdit({ ...own, passage })}
      />
      <OwnText
        label="Question"
        value={own.question}
        longest={longest}
        rows={2}
        onWrite={(question) => onEdit({ ...own, question })}
      />
      <OwnText
        label="Note for the presenter"
        hint="Shown in the presenter’s window, not to the class."
        value={own.note}
        longest={longest}
        rows={2}
        onWrite={(note) => onEdit({ ...own, note })}
      />
      <fieldset className="held">
        <legend className="label">How it is shown</legend>
        <Switch
          label="Ask for the date first"
          hint="The date is shown a key later."
          on={own.hide.includes('date')}
          onSwitch={(on) => hides('date', on)}
        />
        <Switch
          label="Leave the date words out"
          hint="The words of the passage that carry the date are blank at first."
          on={own.hide.includes('words')}
          onSwitch={(on) => hides('words', on)}
        />
        <Switch
          label="Spotlight the words"
          hint="Everything but the quoted words is dimmed."
          on={own.spotlight}
          onSwitch={(spotlight) => onEdit({ ...own, spotlight })}
        />
      </fieldset>
      <Beside own={own} step={step} onEdit={onEdit} />
      <ViewChoice own={own} step={step} onEdit={onEdit} />
      <p className="from-here">
        <button type="button" className="button" onClick={onPresent}>
          Present from here
        </button>
      </p>
    </div>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly hint: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
}

function Switch({ label, hint, on, onSwitch }: SwitchProps): React.ReactNode {
  return (
    <label>
      <input type="checkbox" checked={on} onChange={({ target }) => onSwitch(target.checked)} />
      <span>
        {label} <span className="hint">{hint}</span>
      </span>
    </label>
  );
}
