import { ownHappenings, roleHappenings } from '@/features/account/roles/happenings'

export const accountHappenings = { ...roleHappenings, ...ownHappenings }
