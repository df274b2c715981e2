/** What an item of a list is dragged by. Buttons beside it do the same for a keyboard. */
export function Grip(listens: React.HTMLAttributes<HTMLSpanElement>): React.ReactNode {
  return (
    <span className="grip" {...listens}>
      <svg viewBox="0 0 10 16" width="10" height="16" aria-hidden="true">
        {[2, 8, 14].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </span>
  );
}
