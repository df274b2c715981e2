/** Activities. */
export function Activities(): React.ReactNode {
  return (
    <h2 id="activities-title" tabIndex={-1}>
      Activities
    </h2>
  );
}
