/** Words of headers, as `nameOf` gives them: lower case, no accents, one space between words and numbers. */

const one = (...words: readonly string[]) => `(?:${words.join('|')})`
const whole = (source: string) => new RegExp(`^(?:${source})$`, 'u')

const ASKED = one(
  '(?:text|content|html) of (?:the )?question|prompt|stem|problem(?: statement)?|front|q|mcq|questions? stem',
  '(?:quiz |the )?questions?(?: ?(?:text|title|stem|content|body|html|statement|desc(?:ription)?|prompt|string))?',
  'ques(?: ?text)?|qn|que|q ?text|questions? ?(?:en|eng|english)',
  '(?:texto )?(?:de la )?preguntas?|frage(?: ?(?:text|stellung))?n?|domanda|(?:texto )?(?:da )?perguntas?|questao',
  'enonce|enunciado|texto (?:de )?pregunta|intitule|vraag|pytanie|soru|pertanyaan|soal|cau hoi|fraga|otazka',
  '(?:текст )?вопроса?|питання|问题|題目|题目|题干|問題(?: ?文)?|質問(?: ?文)?|設問|문제|질문|السؤال|प्रश्न',
)
export const QUESTION = whole(ASKED)
/** Name a question only where nothing else does. */
export const PERHAPS_QUESTION = [
  'text',
  'teks',
  'statement',
  'pernyataan',
  'content',
  'description',
  'title',
  'item',
  'term',
  'name',
  'ctx',
  'sentence',
  'goal',
]

const ANSWER = one(
  'answers?|ans|awnsers?|anwsers?|options?|opts?|choices?|response|alternative|resp|word|one',
  'respuestas?|opcion(?:es)?|alternativa|antwort|losung|reponse|option|risposta|resposta|opcao',
)
const WHICH =
  'ids?|index(?:es)?|indices|idx|letters?|keys?|numbers?|num|no|n|texts?|values?|labels?|pos(?:ition)?|option|from [01]|0 based|1 based'
export const KEY = whole(
  one(
    `(?:correct|right|best|true|gold|real)(?: ?${ANSWER})?(?: ?s)?(?: ?(?:${WHICH}))?(?: (?:from [01]|[01] based))?`,
    `ans(?:wer)? ?(?:key|index|letter|option|idx|id|number|no|correct)|answers?(?: (?:from [01]|[01] based))?`,
    'awnser|anwser|key|solution|ans|back|response|cop|truth|answer ?key',
    'respuestas?(?: ?correctas?)?|(?:la )?(?:opcion |alternativa )?correct[ao]s?|solucion|clave|indice correct[ao]',
    '(?:die )?richtige ?(?:antwort|losung|option)?|antwort|losung|korrekt(?:e antwort)?',
    'reponses?|bonnes? ?reponses?|reponses? correctes?|correcte?|risposta|(?:risposta )?(?:corretta|esatta|giusta)',
    'resposta|(?:resposta |alternativa |opcao )?(?:corret[ao]|cert[ao])|gabarito|juist(?:e antwoord)?|antwoord',
    '(?:poprawna )?odpowiedz|(?:dogru )?cevap|kunci(?: jawaban)?|jawaban(?: (?:yang )?benar)?|dap an(?: dung)?|ratt svar',
    '(?:правильныи |верныи )?ответ|答案|正确答案|正確答案|正解|答え|解答|回答|정답|답|الإجابة الصحيحة|सही उत्तर|उत्तर',
  ),
)
/** Marks of one option among rows that each hold one. */
export const MARK = /^(?:is ?(?:correct|right|true|answer)|correct ?\?)$/
/** Name the key only where options stand beside them and nothing else does. */
export const PERHAPS_KEY = ['label', 'target', 'gold', 'right']
export const EXPLANATION = whole(
  one(
    'explanations?|explain|rationale|general ?feedback|feedback|reason(?:ing)?|justification|comments?|notes?|extra ?1?',
    'hint|solution ?text|answer ?explanation|details?|support|exp|correct ?(?:reasoning|feedback|explanation)',
    'explicacion|justificacion|(?:texto )?justificacion|retroalimentacion|erklarung|erlauterung|begrundung',
    'explication|spiegazione|explicacao|justificativa|comentario|пояснение|объяснение|解析|解説|说明|해설|giai thich',
    'pembahasan|penjelasan|aciklama|wyjasnienie|correcao',
  ),
)
export const OPTIONS = whole(
  one(
    '(?:mcq ?|question ?|answer ?|multiple ?)?(?:options|choices)|question ?answers|alternatives',
    'possible ?(?:answers|options)|all ?(?:answers|options)|(?:options|choices) ?(?:list|json|text)|endings',
    'opciones|alternativas|opcoes|optionen|antwort(?:moglichkeiten|optionen)|opzioni|choix|propositions',
    'варианты(?: ответов)?|选项|選項|選択肢|보기|선택지|pilihan',
  ),
)
/** What says that a statement is true, and that it is false. */
export const TRUTHS = [
  ['True', 'False'],
  ['Benar', 'Salah'],
  ['Vrai', 'Faux'],
  ['Richtig', 'Falsch'],
  ['Верно', 'Неверно'],
  ['正确', '错误'],
  ['○', '×'],
] as const
/** Several answers: the options where something else is the key. */
export const ANSWERS = whole('answers|respuestas|antworten|responses|reponses|risposte|respostas|ответы')

const LABEL = '([a-h]|\\d{1,2})'
const OPTION_WORD = one(
  '(?:(?:answer|question|mcq) )?(?:options?|choices?|opts?|answers?|alternatives?|alternativa|ans|ending)',
  'opcion|opcao|respuesta|reponse|risposta|resposta|antwort|opzione|choix|pilihan|jawaban|secenek|odpowiedz',
  'вариант(?: ответа)?|ответ|选项|選項|選択肢|보기|선택지|op|q|sol',
)
export const OPTION = new RegExp(
  `^(?:(?:${OPTION_WORD}) ?(?:text ?|number )?${LABEL}(?: ?text)?|([a-h]) ?(?:option|answer|choice)?|([1-9])|(?:option|op)([a-h]))$`,
  'u',
)
export const WRONG = new RegExp(
  `^(?:${one(
    'distractors?|(?:wrong|incorrect|false|fake|bad)(?: ?answers?| ?options?| ?choices?)?|decoy',
    '(?:respuesta |opcion )?incorrecta|mauvaise ?reponse|(?:resposta |opcao )?(?:errada|incorreta)',
    'risposta (?:sbagliata|errata)|(?:неправильныи|неверныи) ответ',
  )}) ?(?:number )?${LABEL}?(?: ?(?:answer|option))?$`,
  'u',
)
export const WHY = new RegExp(
  `^(?:whys?|feedback|explanation|rationale|reason)(?: (?:for|to|on|of))?(?: ?(?:option|answer|choice))? ?${LABEL}$`,
)
export const TYPE = /^(?:q ?type|question ?type|type|kind|tipo(?: ?(?:de )?pregunta)?|typ)$/
export const MARKUP = /^(?:markup|text format|format)$/
/** What has to be read before the question. */
export const PASSAGE =
  /^(?:passage|context|article|paragraph|story|reading(?: text)?|scenario|case|premise|background)$/
export const CODE = /^(?:code(?: ?(?:snippet|block|sample))?|snippet|question ?code)$/
export const PICTURE =
  /^(?:(?:question )?(?:image|picture|img|photo|figure|diagram)s?(?: ?(?:url|link|path|src|name|file))?|imagen|bild|imagem|immagine|gambar|画像|图片|圖片|изображение|картинка)$/
/** Templates of Kahoot, Quizizz, Blooket and Gimkit have it, and count options from 1. */
export const TIME_LIMIT =
  /time limit \((?:sec|max)|time in seconds|max (?:75|120) characters|choose at least one|only include answer/i
