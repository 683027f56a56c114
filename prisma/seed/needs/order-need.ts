/** What an order says, as people at an organisation write it. The four texts belong together. */
export interface OrderNeed {
  /** Slugs of the services that it suits. */
  services: string[]
  need: string
  goal: string
  planAfter: string
  targetGroup: string
}
