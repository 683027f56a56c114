import { choice, type FilterOf, listFilter } from '@/lib/list-filter'

export const onboardingFilter = listFilter({ show: choice('visa', ['fastnat']) })
export type OnboardingFilter = FilterOf<typeof onboardingFilter>
