/** The texts of an order, as people at an organisation write them. The four texts belong together. */
export interface OrderNeed {
  /** Slugs of the services that it suits. */
  services: string[]
  need: string
  goal: string
  planAfter: string
  targetGroup: string
}
