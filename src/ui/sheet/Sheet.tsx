/** Sheet. */
export function Sheet(): React.ReactNode {
  return (
    <h2 id="sheet-title" tabIndex={-1}>
      Sheet
    </h2>
  );
}
