import { randomInt } from 'node:crypto'
import { readConfig } from '../config.ts'
import type { PlatformName } from '../core/caller.ts'
import { SettingError } from '../core/errors.ts'
import { newId } from '../core/id.ts'
import { personalFiles } from '../export/personal.ts'
import { personalRows } from '../store/exports.ts'
import { openStore } from '../store/store.ts'
import type { Shell } from './main.ts'

export type PrivacyOptions = { readonly export?: true; readonly erase?: true }

/**
 * Hands out or erases all about a person, beside a running bot, which edits the posts that name them.
 * @returns 0 when it is done, 1 where nobody has that account, 2 for wrong use
 */
export async function privacy(
  { platform, tenant, user }: { readonly platform: string; readonly tenant: string; readonly user: string },
  options: PrivacyOptions,
  { env, print, now, note }: Shell,
): Promise<number> {
  if ((options.export === undefined) === (options.erase === undefined)) {
    note?.('Say one of --export and --erase.')
    return 2
  }
  const { databaseUrl, erasuresFile } = readConfig(env)
  const store = await openStore(databaseUrl, { asGuest: true, ...(erasuresFile && { erasuresFile }) })
  try {
    const learner = await store.accounts.find({ platform: platformNamed(platform), tenant, user })
    if (learner === undefined) {
      note?.(`There is nothing about ${user} in ${tenant} on ${platform}.`)
      return 1
    }
    const learners = await store.people.learnersOf(learner)
    if (options.export) {
      const [json] = personalFiles(await personalRows(store.db, learners), now())
      print(json?.text.trimEnd() ?? '')
      return 0
    }
    const accounts = await store.people.accountsOf(learner)
    const random = () => randomInt(2 ** 32) / 2 ** 32
    const receipt = await store.erasures.erase(learners, { id: newId(random), at: now().getTime() })
    await store.settled()
    print(`Erased, ${accounts.length} account(s). Receipt ${receipt.id}, ${now().toISOString()}:`)
    for (const [kind, count] of Object.entries(receipt.counts)) print(`  ${kind}: ${count}`)
    return 0
  } finally {
    await store.close()
  }
}

function platformNamed(name: string): PlatformName {
  if (name === 'discord' || name === 'slack' || name === 'web') return name
  throw new SettingError(`The platform is "${name}"; it should be discord, slack or web.`)
}
