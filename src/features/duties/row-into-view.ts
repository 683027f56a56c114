type Row = { scrollIntoView: (how: { block: 'nearest' }) => void }
type View = { scrollY: number; scrollTo: (x: number, y: number) => void }

/** The list moves so that its row is seen. The page stays where it is read. */
export function showInList(row: Row | null, view: View): void {
  const { scrollY } = view
  row?.scrollIntoView({ block: 'nearest' })
  view.scrollTo(0, scrollY)
}
