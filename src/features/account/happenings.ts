import { addressHappenings, roleHappenings } from '@/features/account/roles/happenings'

export const accountHappenings = { ...roleHappenings, ...addressHappenings }
