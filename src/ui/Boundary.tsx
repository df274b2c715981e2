import { Component, type ReactNode } from 'react';

interface Props {
  /** What the region is called, in the middle of a sentence: "timeline". */
  readonly region: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one region of the page from taking the others with it, and says what to do. */
export class Boundary extends Component<Props, { readonly message: string | null }> {
  override state = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { region, children } = this.props;
    if (this.state.message === null) return children;
    return (
      <section className="broken" role="alert">
        <h2>The {region} stopped working</h2>
        <p>The rest of the page still works. Nothing that you chose is lost: it is in the address.</p>
        <p>
          <button type="button" className="button" onClick={() => this.setState({ message: null })}>
            Try again
          </button>
        </p>
        <pre>{this.state.message}</pre>
      </section>
    );
  }
}
