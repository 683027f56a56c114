import { randomUUID } from 'node:crypto'
import { enqueue } from '@/lib/jobs'
import { asSystem } from '../../support/signing-in'

/** A mail to an address of its own, with the job that sends it. */
export function aMail(): Promise<string> {
  const key = `test:${randomUUID()}`
  return asSystem(async tx => {
    const { id } = await tx.mail.create({
      data: {
        key,
        toAddress: `${randomUUID()}@myndigheten.example`,
        subject: 'Prov',
        body: 'Hej.',
        createdAt: new Date(),
      },
      select: { id: true },
    })
    await enqueue(tx, 'send_mail', { mailId: id })
    return id
  })
}
