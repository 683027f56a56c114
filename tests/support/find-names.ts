import { serviceNameIn } from '@/features/catalogue/service-content'
import { transactionAs } from '@/lib/db'

/** The Swedish names of services and organisations that have another in English. */
export async function findNames(): Promise<string[]> {
  const { organisations, revisions } = await transactionAs({ role: 'system' }, async tx => ({
    organisations: await tx.organisation.findMany({ select: { name: true, nameEn: true } }),
    revisions: await tx.serviceRevision.findMany({
      where: { state: 'published' },
      select: { content: true },
    }),
  }))
  const named = [
    ...organisations.map(({ name, nameEn }) => ({ sv: name, en: nameEn })),
    ...revisions.map(({ content }) => serviceNameIn(content)),
  ]
  return [...new Set(named.filter(({ sv, en }) => !en.includes(sv)).map(({ sv }) => sv))]
}
