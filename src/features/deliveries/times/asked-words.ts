import type { WaitingTimes } from '@/features/deliveries/waiting-queries'

type Asked = Pick<WaitingTimes, 'why' | 'isOwn' | 'signerOf'>

/** The words for a question about times or the mode. Where it is not the reader's, they say whom it waits for. */
export function askedWords({ why, isOwn, signerOf }: Asked) {
  if (isOwn) return `${why}.note` as const
  return signerOf ? 'mode.signer' : (`${why}.answered` as const)
}
