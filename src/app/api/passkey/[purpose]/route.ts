import { challengeFor } from '@/auth/passkey-route'

type Context = { params: Promise<{ purpose: string }> }

export async function POST(_request: Request, { params }: Context): Promise<Response> {
  return challengeFor((await params).purpose)
}
