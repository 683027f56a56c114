/** The browser or program that asks. */
export type Client = { address: string; userAgent: string }

/** The address is the nearest proxy's word: what stands before that, the client may have made up. */
export function clientOf(sent: Pick<Headers, 'get'>): Client {
  const address = sent.get('x-forwarded-for')?.split(',').at(-1)?.trim() || 'unknown'
  return { address, userAgent: sent.get('user-agent') ?? '' }
}
