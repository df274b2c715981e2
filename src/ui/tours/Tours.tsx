/** Tours. */
export function Tours(): React.ReactNode {
  return (
    <h2 id="tours-title" tabIndex={-1}>
      Tours
    </h2>
  );
}
