import type { Page } from '@playwright/test'

type Device = { forgetPerson(): Promise<void> }

/**
 * A device of Chromium's own, which knows its person at once, until it is told not to. It also chooses its passkey
 * by itself, as soon as a page has it suggested. Only a walk that wants that has it so (`isSuggested`).
 */
export async function giveDevice(page: Page, { isSuggested = false } = {}): Promise<Device> {
  if (!isSuggested) await page.addInitScript(suggestNoPasskey)
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('WebAuthn.enable')
  const { authenticatorId } = await protocol.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  const forgetPerson = async () => {
    await protocol.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false })
  }
  return { forgetPerson }
}

function suggestNoPasskey() {
  // A blank page knows of no passkeys.
  if (typeof PublicKeyCredential === 'undefined') return
  PublicKeyCredential.isConditionalMediationAvailable = async () => false
}
