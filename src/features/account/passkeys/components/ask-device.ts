export type DeviceFault = 'cancelled' | 'unsupported' | 'known' | 'unanswered'

/** Fetches a challenge, lets the device answer it, and gives the answer as text. The library comes with the press. */
export async function askDevice(
  purpose: 'sign-in' | 'renew' | 'register',
): Promise<{ answer: string } | { fault: DeviceFault }> {
  if (typeof PublicKeyCredential === 'undefined') return { fault: 'unsupported' }
  const sent = await fetch(`/api/passkey/${purpose}`, { method: 'POST' }).catch(() => undefined)
  const optionsJSON = sent?.ok ? await sent.json().catch(() => undefined) : undefined
  if (!optionsJSON) return { fault: 'unanswered' }
  try {
    const { startAuthentication, startRegistration } = await import('@simplewebauthn/browser')
    const ask = purpose === 'register' ? startRegistration : startAuthentication
    return { answer: JSON.stringify(await ask({ optionsJSON })) }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/** A browser says no more than the name, so that pages learn nothing of the device. */
function faultOf(error: unknown): DeviceFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotSupportedError' || name === 'SecurityError' ? 'unsupported' : 'cancelled'
}
