/** One post of an order: its form is read first, and sent when it is measured. */
export type Post = { prepare: () => Promise<() => Promise<void>> }
