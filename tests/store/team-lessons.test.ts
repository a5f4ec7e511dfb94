import { expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { openStore } from '../../src/store/store.ts'
import { TEAM_LIMITS } from '../../src/store/team-lessons.ts'
import { UPLOAD_LIMIT } from '../../src/store/team-shelves.ts'
import { describeStore } from '../setup/databases.ts'
import { newLearner, unique } from './people.ts'

const AT = 1_900_000_000_000
const HOUR = 60 * 60 * 1000

describeStore("a team's lessons", (store: () => Store, database) => {
  const newTeam = () => ({ platform: 'discord', tenant: unique('server') })
  const file = async (lesson: string, source: string) => ({
    ...{ lesson, source, title: `Title of ${source}` },
    author: await newLearner(store()),
  })
  const shown = async (team: { platform: string; tenant: string }) =>
    (await store().teamLessons.published(team)).map(({ lesson, version, source }) => [
      lesson,
      version,
      source,
    ])

  test('a draft is seen by nobody; published it is seen by its team alone, also after a restart', async () => {
    const [team, other] = [newTeam(), newTeam()]
    const { teamLessons, teamShelves } = store()
    const version = await teamLessons.draft(team, await file('rules', 'one'), AT)
    expect(version).toBe(1)
    expect(await shown(team)).toEqual([])
    expect(await teamShelves.revisions()).not.toContainEqual(expect.objectContaining(team))
    expect(await teamLessons.publish(other, 'rules', 1, AT)).toBe(false)
    expect(await teamLessons.publish(team, 'rules', 1, AT + 1)).toBe(true)
    expect(await shown(team)).toEqual([['rules', 1, 'one']])
    expect(await shown(other)).toEqual([])
    expect(await teamLessons.list(other)).toEqual([])
    if (store().engine === 'postgres') {
      const again = await openStore(database().url)
      expect(await again.teamLessons.published(team)).toHaveLength(1)
      expect(await again.teamShelves.revisions()).toContainEqual({ ...team, revision: 1 })
      await again.close()
    }
  })

  test('a new file is a new version; an earlier one comes back; the same file again is the same version', async () => {
    const team = newTeam()
    const { teamLessons } = store()
    for (const [index, source] of ['one', 'two'].entries()) {
      const version = await teamLessons.draft(team, await file('rules', source), AT)
      expect(version).toBe(index + 1)
      await teamLessons.publish(team, 'rules', version!, AT + index)
    }
    expect(await shown(team)).toEqual([['rules', 2, 'two']])
    expect(await teamLessons.draft(team, await file('rules', 'one'), AT)).toBe(1)
    await teamLessons.publish(team, 'rules', 1, AT + 5)
    expect(await shown(team)).toEqual([['rules', 1, 'one']])
    const versions = await teamLessons.versions(team, 'rules')
    expect(versions.map(({ version, published_at }) => [version, Number(published_at)])).toEqual([
      [2, AT + 1],
      [1, AT],
    ])
  })

  test('a draft gives way to the next, and its number is never used again', async () => {
    const team = newTeam()
    const { teamLessons } = store()
    await teamLessons.draft(team, await file('rules', 'one'), AT)
    expect(await teamLessons.draft(team, await file('rules', 'two'), AT)).toBe(2)
    expect(await teamLessons.publish(team, 'rules', 1, AT)).toBe(false)
    expect(await shown(team)).toEqual([])
    await teamLessons.draft(team, await file('other', 'x'), AT + 8 * 24 * HOUR)
    expect((await teamLessons.list(team)).map(({ lesson }) => lesson)).toEqual(['other'])
    expect(await teamLessons.draft(team, await file('rules', 'three'), AT + 8 * 24 * HOUR)).toBe(3)
  })

  test('withdrawn and shown again; each change counts, a second press does not', async () => {
    const team = newTeam()
    const { teamLessons, teamShelves } = store()
    await teamLessons.draft(team, await file('rules', 'one'), AT)
    expect(await teamLessons.withdraw(team, 'rules', true, AT)).toBe(false)
    await teamLessons.publish(team, 'rules', 1, AT)
    expect(await teamLessons.withdraw(team, 'rules', true, AT)).toBe(true)
    expect(await teamLessons.withdraw(team, 'rules', true, AT)).toBe(false)
    expect(await shown(team)).toEqual([])
    expect(await teamLessons.list(team)).toMatchObject([{ lesson: 'rules', version: 1, withdrawn: 1 }])
    expect(await teamLessons.withdraw(team, 'rules', false, AT)).toBe(true)
    expect(await shown(team)).toHaveLength(1)
    expect(await teamShelves.revisions()).toContainEqual({ ...team, revision: 3 })
  })

  test('as many lessons, versions and files an hour as there may be', async () => {
    const team = newTeam()
    const { teamLessons, teamShelves } = store()
    const author = await newLearner(store())
    for (let n = 0; n < TEAM_LIMITS.lessons; n += 1) {
      await teamLessons.draft(team, { lesson: `l${n}`, title: 't', source: `s${n}`, author }, AT)
    }
    const more = { lesson: 'more', title: 't', source: 's', author }
    expect(await teamLessons.draft(team, more, AT)).toBeUndefined()
    expect(await teamLessons.draft(team, { ...more, lesson: 'l1' }, AT)).toBe(2)
    for (let n = 3; n < TEAM_LIMITS.versions + 10; n += 1) {
      const version = await teamLessons.draft(team, { ...more, lesson: 'l1', source: `v${n}` }, AT)
      await teamLessons.publish(team, 'l1', version!, AT)
    }
    expect(await teamLessons.versions(team, 'l1')).toHaveLength(TEAM_LIMITS.versions)

    const counted = await Promise.all(
      Array.from({ length: UPLOAD_LIMIT.uploads + 3 }, () => teamShelves.count(team, AT)),
    )
    expect(counted.filter(Boolean)).toHaveLength(UPLOAD_LIMIT.uploads)
    expect(await teamShelves.count(newTeam(), AT)).toBe(true)
    expect(await teamShelves.count(team, AT + HOUR)).toBe(true)
  })

  test('two leads at once make two versions', async () => {
    const team = newTeam()
    const { teamLessons, teamShelves } = store()
    const files = await Promise.all(['a', 'b', 'c'].map((name) => file(`l-${name}`, name)))
    const versions = await Promise.all(files.map((one) => teamLessons.draft(team, one, AT)))
    expect(versions).toEqual([1, 1, 1])
    await Promise.all(files.map(({ lesson }) => teamLessons.publish(team, lesson, 1, AT)))
    expect(await teamShelves.revisions()).toContainEqual({ ...team, revision: 3 })
  })
})
