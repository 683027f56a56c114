import { runNode, scriptArguments } from '../../scripts/processes'

/** What one of our scripts prints: it runs in a process that may load the portal's server modules. */
async function printedBy<T>(script: string, args: string[] = []): Promise<T> {
  const { code, output } = await runNode(scriptArguments(script, args))
  if (code !== 0) throw new Error(`${script} failed:\n${output}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '')
}

export type Chain = { events: number; faults: unknown[] }

/** An organisation's event chain, verified. */
export function readChain(organisation: string): Promise<Chain> {
  return printedBy('tests/support/verify-chain.ts', [organisation])
}

/** Ids by what they are the id of; the other organisations' begin with `other`. */
export type Places = Record<
  | 'draft'
  | 'awaited'
  | 'confirmed'
  | 'organisation'
  | 'otherOrder'
  | 'interest'
  | 'otherInterest'
  | 'delivery'
  | 'occasion'
  | 'delivered'
  | 'otherDelivery'
  | 'round',
  string
>

export function findPlaces(): Promise<Places> {
  return printedBy('tests/support/find-places.ts')
}

/** As if the person had signed in too long ago to sign; gives how many sessions that is. */
export function ageSignIns(email: string): Promise<{ count: number }> {
  return printedBy('tests/support/age-sign-ins.ts', [email])
}

/** Somebody new who acts for OFR/S,P,O and Seko at one organisation and for Seko at another. */
export function actForThree(): Promise<{ persona: string; organisation: string; other: string }> {
  return printedBy('tests/support/act-for-three.ts')
}
