/** How long the two mails of a change of address work. */
export const ADDRESS_CHANGE_HOURS = 24

export type AddressState = {
  oldConfirmedAt: Date | null
  newConfirmedAt: Date | null
  expiresAt: Date
}

/** Both addresses are read by the person, so the change is theirs. */
export function isConfirmed({ oldConfirmedAt, newConfirmedAt }: AddressState): boolean {
  return oldConfirmedAt !== null && newConfirmedAt !== null
}

export function isOpen(change: AddressState, now: Date): boolean {
  return !isConfirmed(change) && now < change.expiresAt
}
