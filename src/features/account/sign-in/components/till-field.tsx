/** Where to go on after signing in. */
export function TillField({ till }: { till: string }) {
  return <input type="hidden" name="till" value={till} />
}
