import { paths } from '@/lib/paths'

export const tourNames = ['hr', 'union', 'staff'] as const
export type TourName = (typeof tourNames)[number]

/** The demo person of each tour, and the pages that it leads to. */
export const tours: Record<TourName, { persona: string; stops: readonly string[] }> = {
  hr: {
    persona: 'hr',
    stops: [paths.overview, paths.services, paths.newOrder(), paths.orders, paths.organisation],
  },
  union: {
    persona: 'union-ofr',
    stops: [paths.overview, paths.orders, paths.organisation, paths.verify, paths.ownLooks],
  },
  staff: {
    persona: 'staff',
    stops: [paths.admin, paths.adminBoard, paths.adminInterests, paths.adminDeliveries, paths.statistics],
  },
}

/** The cookie that remembers how far a visitor has come. */
export const TOUR_COOKIE = 'rundtur'
export const STEPS = 5

/** Where a visitor is in a tour. One who leaves it can come back to the same step. */
export type TourPlace = { name: TourName; step: number; isLeft: boolean }

export function placeIn(name: string | undefined, step: string | undefined): TourPlace | null {
  const tour = tourNames.find(one => one === name)
  const number = Number(step)
  const isStep = Number.isInteger(number) && number >= 1 && number <= STEPS
  return tour && isStep ? { name: tour, step: number, isLeft: false } : null
}

/** The place that a cookie tells of; null where it tells of none. */
export function placeOf(cookie: string | undefined): TourPlace | null {
  const [name, step, left] = (cookie ?? '').split('.')
  const place = placeIn(name, step)
  return place && { ...place, isLeft: left === 'lamnad' }
}

export function cookieOf({ name, step, isLeft }: TourPlace): string {
  const value = [name, step, ...(isLeft ? ['lamnad'] : [])].join('.')
  return `${TOUR_COOKIE}=${value}; Path=/; HttpOnly; SameSite=Lax`
}

export function pageOfStep({ name, step }: TourPlace): string {
  return tours[name].stops[step - 1] ?? paths.overview
}
