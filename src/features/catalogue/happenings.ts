import { editingHappenings } from '@/features/catalogue/editing/happenings'
import { lifecycleHappenings } from '@/features/catalogue/lifecycle/happenings'

export const catalogueHappenings = { ...editingHappenings, ...lifecycleHappenings }
