export type DeviceFault = 'cancelled' | 'unsupported' | 'known' | 'unanswered'
export type Purpose = 'sign-in' | 'renew' | 'register'

/** Fetches a challenge, lets the device answer it, and gives the answer as text. The library comes with the press. */
export async function askDevice(purpose: Purpose): Promise<{ answer: string } | { fault: DeviceFault }> {
  if (typeof PublicKeyCredential === 'undefined') return { fault: 'unsupported' }
  const optionsJSON = await challengeFor(purpose)
  if (!optionsJSON) return { fault: 'unanswered' }
  try {
    const { startAuthentication, startRegistration } = await library()
    const ask = purpose === 'register' ? startRegistration : startAuthentication
    return { answer: JSON.stringify(await ask({ optionsJSON })) }
  } catch (error) {
    return { fault: faultOf(error) }
  }
}

/**
 * Lets the browser offer the device's passkeys among its suggestions for a field. Gives the answer of the chosen one.
 * Gives nothing where the browser can't, and when the device is asked for something else meanwhile.
 */
export async function askAmongSuggestions(signal: AbortSignal): Promise<string | undefined> {
  if (typeof PublicKeyCredential === 'undefined') return undefined
  try {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return undefined
    const { startAuthentication } = await library()
    const optionsJSON = await challengeFor('sign-in')
    // A press meanwhile has the device to itself.
    if (!optionsJSON || signal.aborted) return undefined
    return JSON.stringify(await startAuthentication({ optionsJSON, useBrowserAutofill: true }))
  } catch {
    return undefined
  }
}

const library = () => import('@simplewebauthn/browser')
let former: Promise<unknown> = Promise.resolve()

/** One after the other: the first answer marks the browser, and the next is bound to the same mark. */
function challengeFor(purpose: Purpose) {
  const asked = former.then(() => fetchChallenge(purpose))
  former = asked
  return asked
}

async function fetchChallenge(purpose: Purpose) {
  const sent = await fetch(`/api/passkey/${purpose}`, { method: 'POST' }).catch(() => undefined)
  return sent?.ok ? sent.json().catch(() => undefined) : undefined
}

/** A browser says no more than the name, so that pages learn nothing of the device. */
function faultOf(error: unknown): DeviceFault {
  const name = error instanceof Error ? error.name : ''
  if (name === 'InvalidStateError') return 'known'
  return name === 'NotSupportedError' || name === 'SecurityError' ? 'unsupported' : 'cancelled'
}
