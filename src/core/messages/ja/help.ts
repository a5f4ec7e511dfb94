import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

/** First contact. */
export const help: Translated<typeof english> = {
  'help.command': 'Homeroomでできることと、始め方',
  'help.title': 'Homeroom',
  'help.what': 'AIを上手に使うための6分のレッスンです。それぞれにクイズがあり、このチャットで学べます。',
  'help.private':
    '読んだもの、回答、成績は、あなただけに見えます。レッスンを共有すると、誰でも開いて、それぞれに学べます。',
  'help.tutor':
    'チューターはレッスンの文章から、その言葉のまま答えます。レッスンが扱っていないときは、そう言います。',
  'help.commands':
    '`/lesson` 読む · `/tracks` 見て回る · `/quiz` 理解を試す · `/ask` チューターに聞く · `/term` 用語を調べる · `/review` 忘れかけたものを復習 · `/progress` これまでの記録 · `/remind` リマインダー · `/link` アカウントをつなぐ · `/settings` タイムゾーンと言語 · `/privacy` あなたのデータ',
  'help.together':
    '**みんなで：** `/drill` チャンネルの毎日のクイズ · `/live` いますぐのクイズ · `/leaderboard` 順位 · `/report` チームの様子 · `/author` 自分たちのレッスン',
  'help.button.begin': 'レッスンを見る',
}
