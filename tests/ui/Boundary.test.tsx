import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Boundary } from '../../src/ui/Boundary.tsx';

let broken = true;

function Sometimes(): React.ReactNode {
  if (broken) throw new Error('A wheel came off');
  return <p>It runs</p>;
}

describe('the boundary of a region', () => {
  beforeEach(() => {
    broken = true;
    // React reports what was caught; here that is expected.
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('shows what is in it while that works', () => {
    broken = false;
    render(
      <Boundary region="timeline">
        <Sometimes />
      </Boundary>,
    );
    expect(screen.getByText('It runs')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says what stopped and what to do, and leaves the rest of the page alone', () => {
    render(
      <>
        <Boundary region="timeline">
          <Sometimes />
        </Boundary>
        <p>The panel</p>
      </>,
    );
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('The timeline stopped working');
    expect(alert).toHaveTextContent('The rest of the page still works.');
    expect(alert).toHaveTextContent('A wheel came off');
    expect(screen.getByText('The panel')).toBeInTheDocument();
  });

  it('tries again when asked, and says so again when that fails', async () => {
    const user = userEvent.setup();
    render(
      <Boundary region="list">
        <Sometimes />
      </Boundary>,
    );
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByRole('alert')).toHaveTextContent('The list stopped working');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(screen.getByText('It runs')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('shows what was thrown that is no error', () => {
    function Thrower(): React.ReactNode {
      throw 'just words';
    }
    render(
      <Boundary region="panel">
        <Thrower />
      </Boundary>,
    );
    expect(screen.getByRole('alert')).toHaveTextContent('just words');
  });
});
