/** The title of the tab: what the view shows first, then whose it is. Direction marks of a name do not reach past it. */
export function PageTitle({ children }: { readonly children: string }) {
  return <title>{children === '' ? 'govorg-graph' : `\u2068${children}\u2069 · govorg-graph`}</title>;
}
