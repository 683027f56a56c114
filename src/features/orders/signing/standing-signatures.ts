type Given = { versionId: string; takenBackAt: Date | null }

/** The signatures on a version that nobody took back. */
export function standingOn<Signature extends Given>(
  versionId: string | undefined,
  signatures: readonly Signature[],
): Signature[] {
  return signatures.filter(one => one.versionId === versionId && !one.takenBackAt)
}
