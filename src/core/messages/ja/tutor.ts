import type { tutor as english } from '../en/tutor.ts'
import type { Translated } from '../translated.ts'

/** The tutor. */
export const tutor: Translated<typeof english> = {
  'tutor.command': 'いま読んでいるレッスンについてチューターに聞きます',
  'tutor.form': 'チューターに聞く',
  'tutor.option.question': '質問',
  'tutor.option.question.hint': 'チューターはレッスンの文章から、その言葉のまま答えます',
  'tutor.about': 'チューター · {title}',
  'tutor.answered': 'レッスンにはこうあります：',
  'tutor.overview': 'ひとことで言うと：{summary}',
  'tutor.unsure': 'レッスンが扱っているか、確かではありません。いちばん近い箇所です：',
  'tutor.uncovered': 'このレッスンでは扱っていません。',
  'tutor.uncovered.related': 'このレッスンでは扱っていません。**{title}** が扱っています。',
  'tutor.related': '**{title}** に、もっとあります。',
  'tutor.no-lesson': 'それを扱うレッスンはありません。`/tracks` で、いまあるものを見られます。',
  'tutor.simpler': '同じことを、レッスンのもっとやさしい言葉で：',
  'tutor.simpler.none': 'レッスンでは、これよりやさしい言い方をしていません：',
  'tutor.simpler.around': 'レッスンでは、これよりやさしい言い方をしていません。前後にはこうあります：',
  'tutor.example': 'レッスンから、たとえば：',
  'tutor.example.near': 'レッスンに例はありません。いちばん具体的な箇所です：',
  'tutor.example.none': 'レッスンに、その例はありません。',
  'tutor.check': '**確認**：{question}',
  'tutor.without.budget': '長い答えのための今日の予算を使い切ったため、レッスンの文章をそのまま示します。',
  'tutor.without.unavailable': 'いま言語モデルにつながらないため、レッスンの文章をそのまま示します。',
  'tutor.without.quiz':
    'このレッスンのクイズの問題が途中なので、それが終わるまで、レッスンの文章で答えます。',
  'tutor.button.section': '「{section}」を開く',
  'tutor.button.again': 'ほかの質問をする',
  'tutor.button.simpler': 'もっとやさしく',
  'tutor.button.example': '例を見る',
  'tutor.button.quiz': 'これについて出題',
  'tutor.button.helpful': '役に立った',
  'tutor.button.not-helpful': '役に立たなかった',
  'tutor.button.person': '人に聞く',
  'tutor.gone':
    'その答えはもう保存されていません。もう一度質問すると、新しい答えにはボタンがそろっています。',

  'tutor.rated.helpful': '役に立ったと記録しました。ありがとうございます。',
  'tutor.rated.not-helpful': '役に立たなかったと記録しました。下の「人に聞く」で、先へ進めます。',

  'tutor.quiet':
    'わかりました。このスレッドでは、誰かがメンションしたときだけ答えます。戻してほしいときは、英語で「you can talk again」と書いてください。',
  'tutor.talk': 'このスレッドで、また質問に答えます。',
  'tutor.invite':
    '**{title}** について、何でも聞いてください。レッスンをもとに答え、書かれていないときはそう言います。',

  'tutor.quiz': '**{title}** のクイズは、押した人にだけ開きます。ほかの人には見えません。',

  'tutor.odd.long':
    '{length, number}文字あります。受け付けるのは{max, number}文字までです。いちばん知りたいことを1つ聞いてください。',
  'tutor.odd.words': 'わかるのは言葉だけです。レッスンについて、たとえば「{example}」と聞いてください。',
  'tutor.odd.example': 'このレッスンは何についてですか？',
  'tutor.odd.example.term': '{term}とは何ですか？',
  'tutor.odd.script':
    '何も見つかりませんでした。このレッスンは、書かれている言語でしか知りません。その言葉で質問してみてください。',

  'tutor.limit.person':
    '1人から受け付ける質問は、10分に{count, number}件までです。{minutes, number}分後に再開します。その間もレッスンは読めます。',
  'tutor.limit.tenant':
    '質問する人が多いため、少し休みます。{minutes, number}分後に再開します。その間もレッスンは読めます。',

  'tutor.hint.section':
    'このレッスンのクイズの途中なので、答えではなくヒントです。問題を横に置いて、**{section}** を読み直してください。',
  'tutor.hint.lesson':
    'このレッスンのクイズの途中なので、答えではなくヒントです。問題を横に置いて、レッスンを読み直してください。',
  'tutor.hint.vague':
    'このレッスンのクイズの途中なので、もっとわかりやすいヒントを出します。この文から考えてください：',
  'tutor.hint.plain':
    '回答前に出せる、いちばんわかりやすいヒントです。この文から何が言えるかは、あなたが決めてください：',
  'tutor.hint.nothing':
    'レッスンには、答えを明かさずに役立つ文がもうありません。自分で説明できるものを選んでください。すぐあとに、すべての選択肢を説明します。',
  'tutor.hint.round':
    'これについての問題がいま出題中なので、締め切りまで答えを控えます。答えはレッスンにあります。問題を横に置いて読み直してください。',
  'tutor.hint.round.section':
    'これについての問題がいま出題中なので、締め切りまで答えを控えます。問題を横に置いて、**{section}** を読み直してください。',
  'tutor.hint.mine-only': 'そのヒントはほかの人のクイズのものです。あなたのクイズはここから始まります：',
  'tutor.hint.settled': 'その問題はもう回答済みです。',
  'tutor.button.hint': 'もっとわかりやすいヒント',
  'tutor.button.explain': '解説を見る',
  'tutor.explain.private':
    'ここにはまだクイズを受けていない人がいるかもしれないので、問題{number, number}の解説はあなただけに見せます。',
  'tutor.explain.first':
    '先にクイズを受けてください。そのあとで、問題{number, number}も、ほかの問題も解説します。',

  'tutor.person.sent': '人に送りました。答えは、ダイレクトメッセージか、次のコマンドのときにここで届きます。',
  'tutor.person.again': 'この質問はすでに人に届いています。答えが出たら、お届けします。',
  'tutor.person.nowhere':
    '人への質問として保存しました。送り先がまだ決まっていません。管理者が、受け取るチャンネルで `/questions` を使って決められます。',
  'tutor.person.unreachable':
    '人への質問として保存しました。いま送り先のチャンネルに届かないため、時間がかかるかもしれません。',
  'tutor.person.enough':
    '1時間に{count, number}件の質問を人に送りました。答える時間をください。しばらくすると、また送れます。',
  'tutor.person.title': '学習者から人への質問',
  'tutor.person.line': '**{name}**さんから **{title}**（{lesson}）についての質問：',
  'tutor.person.meant': '何についてか：{meant}',
  'tutor.person.somebody': '匿名',
  'tutor.person.answered': 'チューターは答えましたが、解決しませんでした。',
  'tutor.person.unsure': 'チューターは、レッスンが扱っているか確かではありませんでした。',
  'tutor.person.uncovered': 'チューターは、レッスンに何も見つけられませんでした。',
  'tutor.person.hint': 'この人はこのレッスンのクイズの途中です。答えよりヒントのほうが役に立ちます。',
  'tutor.person.button': '答える',
  'tutor.person.form': '学習者に答える',
  'tutor.person.field': 'あなたの答え',
  'tutor.person.field.hint': '学習者は、あなたの名前とともに読みます',
  'tutor.person.thanks':
    'レッスンの作成者のために保存し、{count, plural, =1 {学習者} other {#人の学習者}}に送っています。',
  'tutor.person.repeated': '同じ答えをすでに送っています。',
  'tutor.person.not-here': '答えられるのは、この質問が投稿されたチャンネルにいる人だけです。',
  'tutor.person.news':
    '**「{title}」についての質問に{name}さんが答えました。** あなたの質問：「{question}」 答え：{answer}',

  'questions.command': '学習者から人への質問の送り先を選びます',
  'questions.option.to': '受け取り',
  'questions.option.to.hint': 'オン：人への質問がここに届きます、オフ：どこにも送りません',
  'questions.option.to.on': 'オン',
  'questions.option.to.off': 'オフ',
  'questions.admin': '質問の送り先を選べるのは、このサーバーまたはワークスペースの管理者だけです。',
  'questions.title': '人への質問',
  'questions.on': 'これから、人への質問はここに届きます。それぞれに答えるボタンがあります。',
  'questions.on.waiting': 'これから、人への質問はここに届きます。待っていた{count, number}件を投稿しました。',
  'questions.off': '人への質問は、いまはどこにも送りません。保存しておき、チャンネルが選ばれたら投稿します。',
  'questions.here': '人への質問は、このチャンネルに届きます。',
  'questions.elsewhere': '人への質問は、別のチャンネルに届きます。',
  'questions.operator': 'チャンネルが選ばれていないため、人への質問は、運用者が報告を読む場所に届きます。',
  'questions.nowhere': 'チャンネルが選ばれていないため、人への質問はどこにも届きません。',
  'questions.button.here': 'ここに送る',
  'questions.button.stop': 'どこにも送らない',
  'news.more': 'お求めのものは、このあとに続きます。',
  'news.button.on': '続ける',
}
