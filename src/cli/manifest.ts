import { features } from '../../commands/index.ts'
import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { speak } from '../core/say.ts'
import { manifest } from '../platforms/slack/manifest.ts'
import type { Shell } from './main.ts'

/** Prints the app that Slack needs to know, for Socket Mode or, with an address, for HTTP. */
export function printManifest(url: string | undefined, { env, print }: Shell): number {
  if (url !== undefined && !/^https:\/\/[^/]/.test(url)) {
    throw new SettingError(
      `--url is "${url}"; Slack takes only an https:// address, such as https://bot.example.org`,
    )
  }
  const prefix = env.SLACK_COMMAND_PREFIX ?? ''
  readConfig({ SLACK_COMMAND_PREFIX: prefix })
  const app = manifest({
    commands: features.flatMap(({ command }) => command ?? []),
    shortcuts: features.flatMap(({ shortcuts }) => shortcuts ?? []),
    prefix,
    socket: url === undefined,
    ...(url !== undefined && { baseUrl: url }),
    say: speak('en'),
  })
  print(JSON.stringify(app, null, 2))
  return 0
}
