/** The present text of a service, read beside it: its last published revision. */
export const revisionInForce = {
  where: { state: 'published' },
  orderBy: { number: 'desc' },
  take: 1,
  select: { content: true },
} as const
