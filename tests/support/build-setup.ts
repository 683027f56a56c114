import { buildOnce } from '../../scripts/build'

/** Builds the portal before the files that start it: two of them at once would build into one folder. */
export default async function build() {
  await buildOnce(process.env)
}
