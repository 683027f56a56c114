/** Where to go on after signing in, and whether somebody signed in shows once more who they are. */
export function TillField({ till, renews }: { till: string; renews?: boolean }) {
  return (
    <>
      <input type="hidden" name="till" value={till} />
      {renews && <input type="hidden" name="renews" value="1" />}
    </>
  )
}
