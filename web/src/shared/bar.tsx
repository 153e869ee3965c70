/** How much of the whole a part is, beside its figure: for eyes alone. @param part from 0 to 1 */
export function Bar({ part }: { readonly part: number }) {
  return (
    <svg className="bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-whole" width={100} height={4} />
      <rect className="bar-part" width={100 * part} height={4} />
    </svg>
  );
}
