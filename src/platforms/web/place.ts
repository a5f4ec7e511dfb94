import { Refused } from './refused.ts'
import { roomsOf } from './rooms.ts'
import type { Message, Transcript } from './transcript.ts'
import type { Where } from './wire.ts'

/**
 * The head of the thread, if a thread is meant.
 * @throws Refused when this person has no such channel, or there can be no such thread.
 */
export async function placeOf(
  transcript: Transcript,
  person: string,
  { channel, thread }: Where,
): Promise<{ head: Message | undefined }> {
  if (!roomsOf(person).includes(channel)) throw new Refused(404, 'web.error.place')
  if (thread === undefined) return { head: undefined }
  const head = await transcript.find(thread, person)
  if (!head || head.channel !== channel || head.thread !== null || head.private_to !== null) {
    throw new Refused(404, 'web.error.place')
  }
  return { head }
}
