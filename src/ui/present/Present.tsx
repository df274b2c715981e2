/** A tour in front of a class. */
export function Present(): React.ReactNode {
  return <div className="talk" />;
}
