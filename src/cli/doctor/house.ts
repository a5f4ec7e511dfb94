import OpenAI from 'openai'
import type { Config } from '../../config.ts'
import { SettingError } from '../../core/errors.ts'
import { checkLessons } from '../../lesson/check.ts'
import { scan } from '../../lesson/scan.ts'
import { openStore } from '../../store/store.ts'
import { counted } from '../counted.ts'
import { type Finding, mend, off, reason, well } from './finding.ts'

/** Whether the database opens and its tables are up to date. */
export async function checkDatabase({ databaseUrl }: Config): Promise<readonly Finding[]> {
  try {
    const store = await openStore(databaseUrl)
    await store.ping()
    await store.close()
    return [well('Database', `${store.engine === 'sqlite' ? 'SQLite' : 'Postgres'} opens and is up to date.`)]
  } catch (error) {
    if (error instanceof SettingError && error.message.includes('another Homeroom')) {
      return [well('Database', 'a running Homeroom has it open.')]
    }
    return [
      error instanceof SettingError
        ? mend('Database', error.message)
        : mend('Database', `DATABASE_URL does not open: ${reason(error)}.`),
    ]
  }
}

/** Whether there are lessons, and whether all of them can be served. */
export async function checkLessonFiles({ lessonsDir }: Config): Promise<readonly Finding[]> {
  try {
    const files = (await scan(lessonsDir)).lessons.length
    const errors = (await checkLessons(lessonsDir)).filter(({ severity }) => severity === 'error').length
    if (files === 0) {
      return [
        mend(
          'Lessons',
          `LESSONS_DIR is ${lessonsDir}, and no lesson is in it. Name the folder that holds the tracks.`,
        ),
      ]
    }
    return errors > 0
      ? [mend('Lessons', `errors that keep lessons out: ${errors}. npm run homeroom -- check lists them.`)]
      : [well('Lessons', `${counted(files, 'file')} in ${lessonsDir}.`)]
  } catch (error) {
    return [mend('Lessons', `LESSONS_DIR is ${lessonsDir}, and it cannot be read: ${reason(error)}.`)]
  }
}

/** Whether the model server answers and knows the model. */
export async function checkModel({ model }: Config): Promise<readonly Finding[]> {
  if (!model)
    return [
      off(
        'Model',
        'no OPENAI_BASE_URL, nor OPENAI_API_KEY with OPENAI_MODEL; the tutor answers from the lessons alone.',
      ),
    ]
  const client = new OpenAI({
    // A server without keys still wants one to be sent.
    apiKey: model.apiKey ?? 'none',
    // Said, because the SDK looks into the environment for what is not.
    baseURL: model.baseUrl ?? 'https://api.openai.com/v1',
    timeout: 5_000,
    maxRetries: 0,
  })
  try {
    const names: string[] = []
    for await (const { id } of client.models.list()) names.push(id)
    if (model.name && !names.includes(model.name)) {
      return [
        mend(
          'Model',
          `OPENAI_MODEL is "${model.name}", and the server has ${names.slice(0, 8).join(', ') || 'none'}.`,
        ),
      ]
    }
    return [
      well(
        'Model',
        `the server answers and has ${counted(names.length, 'model')}; ${model.name ?? 'the first that is for chats'} answers questions.`,
      ),
    ]
  } catch (error) {
    const setting = model.baseUrl ? `OPENAI_BASE_URL is ${model.baseUrl}` : 'OPENAI_API_KEY is set'
    return [mend('Model', `${setting}, and the server does not answer: ${reason(error)}.`)]
  }
}
