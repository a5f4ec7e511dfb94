import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

/** Of each question what is right and of how many; of a refused one why. */
function read(text: string | Uint8Array): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item) ? item.reason : `${item.options[item.right]} of ${item.options.length}`,
  )
}

/** The questions that arrive, and `-` for each that does not. */
function rights(text: string | Uint8Array): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item) ? '-' : (item.options[item.right] ?? ''),
  )
}

const table = (header: string, ...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`

describe('a number names an option only where the file shows from where it counts', () => {
  const header = 'question,option1,option2,option3,correct'

  test('neither a 0 nor the last number: refused, with what to write', () => {
    const rows = ['Reads a CSV?,loadJSON,loadTable,loadStrings,1', 'Hides the cursor?,show,noCursor,hide,1']
    expect(read(table(header, ...rows))[0]).toContain('"answer from 0" or "answer from 1"')
    expect(rights(table(header.replace('correct', 'answer from 0'), ...rows))).toEqual([
      'loadTable',
      'noCursor',
    ])
    expect(rights(table(header.replace('correct', 'Answer (1-based)'), ...rows))).toEqual([
      'loadJSON',
      'show',
    ])
  })

  test('many rows without a 0 prove nothing', () => {
    const rows = Array.from({ length: 40 }, (_, index) => `Q${index}?,a${index},b,c,${1 + (index % 2)}`)
    expect(new Set(rights(table(header, ...rows)))).toEqual(new Set(['-']))
  })

  test('a 0, the last number, or a 0 among several', () => {
    expect(rights(table(header, 'x?,a,b,c,0', 'y?,a,b,c,1'))).toEqual(['a', 'b'])
    expect(rights(table(header, 'x?,a,b,c,3', 'y?,a,b,c,1'))).toEqual(['c', 'a'])
    expect(rights(table(header, 'x?,a,b,c,3', 'y?,a,b,c,0'))).toEqual(['-', '-'])
    expect(
      rights(
        table(
          'tipo;enunciado;explicacion;opciones;respuestasCorrectas',
          'VERDADERO_FALSO;Java se interpreta;;;true',
          'UNICA;2+2?;Suma;1|2|3|4;3',
          'MULTIPLE;Primitivos?;Todas;int|String|boolean|double;0,2,3',
          'UNICA;Capital de Francia;;Madrid|Paris|Roma|Berlin;1',
        ),
      ),
    ).toEqual(['True', '4', '-', 'Paris'])
  })

  test('explanations that name the right option', () => {
    const rows = [
      'Equality?,Article 12,Article 14,Article 19,1,Article 14 guarantees it.',
      'Soul?,Article 14,Article 21,Article 32,2,"Article 32, said Ambedkar."',
      'Untouchability?,Article 15,Article 17,Article 18,1,Article 17 abolishes it.',
      'Liberty?,Faith,Life and liberty,Remedies,1,The court explained.',
    ]
    const file = table('Question,OptionA,OptionB,OptionC,CorrectIndex,Explanation', ...rows)
    expect(rights(file)).toEqual(['Article 14', 'Article 32', 'Article 17', 'Life and liberty'])
    expect(rights(file.replaceAll(/,([12]),/g, (_, key) => `,${Number(key) + 1},`))[3]).toBe(
      'Life and liberty',
    )
  })

  test('all keys are 1: the first option in a long file, and unknown in a short one', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, index) => `Вопрос ${index}?,да${index},b,c,,1`)
    const file = (count: number) =>
      table('question,option_1,option_2,option_3,option_4,correct_option_ids', ...rows(count))
    expect(rights(file(30))[7]).toBe('да7')
    expect(rights(file(8))[7]).toBe('-')
  })

  test('templates of Kahoot and Quizizz count from 1', () => {
    const kahoot =
      'Question - max 120 characters,Answer 1 - max 75 characters,Answer 2,Answer 3,Answer 4,"Time limit (sec) - 5, 10 or 20",Correct answer(s) - choose at least one'
    expect(rights(table(kahoot, 'x?,a,b,c,d,20,2', 'y?,a,b,c,d,20,"1,3"'))).toEqual(['b', '-'])
    const quizizz =
      'Question Text,Question Type,Option 1,Option 2,Option 3,Correct Answer,Time in seconds,Image Link'
    expect(rights(table(quizizz, 'x?,Multiple Choice,a,b,c,2,30,', 'y?,Checkbox,a,b,c,"1,2",30,'))).toEqual([
      'b',
      '-',
    ])
  })
})

describe('headers', () => {
  test.each([
    ['pregunta,opcion1,opcion2,opcion3,correcta', 'x?,a,b,c,b', 'b'],
    ['tema;enunciado;A;B;C;correcta', '1;x?;a;b;c;C', 'c'],
    ['ID,Texto_Pregunta,Opcion_A,Opcion_B,Respuesta_Correcta,Texto_Justificacion', '1,x?,a,b,B,e', 'b'],
    ['pregunta\trespuesta_1\trespuesta_2\trespuesta_correcta', 'x?\ta\tb\t2', 'b'],
    ['Frage;Antwort A;Antwort B;Richtige Antwort', 'x?;a;b;B', 'b'],
    ['question,réponse 1,réponse 2,bonne réponse', 'x?,a,b,b', 'b'],
    ['pergunta,a,b,c,d,correta', 'x?,a,b,c,d,B', 'b'],
    ['Вопрос;Вариант 1;Вариант 2;Правильный ответ', 'x?;да;нет;да', 'да'],
    ['问题,选项A,选项B,答案', 'x?,甲,乙,B', '乙'],
    ['No\t形式\t質問文\tA\tB\tC\tD\t正解\t解説', '1\t4択\tx?\tあ\tい\tう\tえ\tD\tだから', 'え'],
    ['문제,보기1,보기2,정답', 'x?,가,나,나', '나'],
    ['question,opa,opb,opc,opd,cop,exp', 'x?,a,b,c,d,4,e', 'd'],
    ['question,distractor3,distractor1,distractor2,correct_answer,support', 'x?,a,b,c,d,The text.', 'd'],
    ['Question_Stem,Option_A,Option_B,Type,Correct_Answer,Correct_Reasoning', 'x?,a,b,Numerical,B,So.', 'b'],
    ['question,option_a,option_b,correct', 'x?,a,b,option_b', 'b'],
    ['question,optionA,optionB,correct', 'x?,a,b,Option B', 'b'],
    ['question,choice_1,choice_2,correct', 'x?,a,b,choice_2', 'b'],
    ['question,A,B,answer', 'x?,a,b,B) b', 'b'],
    ['question,A,B,answer', 'x?,A. one,B. two,B. two', 'two'],
    ['question,A,B,answer', 'x?,①one,②two,②', 'two'],
    ['ques,A,B,Ans.', 'x?,a,b,Ans: B', 'b'],
    ['question,opt1,opt2,opt3,correct (1-3)', 'x?,a,b,c,2', 'b'],
    ['question,opt1,opt2,opt3,correct (0-2)', 'x?,a,b,c,2', 'c'],
    ['question,A,B,answer', 'x?,Paris,Rome,"""Paris."""', 'Paris'],
    ['question,options,label', 'x?,one|two,two', 'two'],
    ['Dificulty,Question Name,Question Text,Question Answers,Correct_Awnser  ', 'F,P1,x?,+;*;**;^,**', '**'],
  ])('%s', (header, row, right) => {
    expect(rights(table(header, row))).toEqual([right])
  })

  test('the best of several answers, and two columns that must agree', () => {
    expect(
      rights(
        table(
          'Type,Question,Best Answer,Correct Answers,Incorrect Answers',
          'Adv,x?,Nothing,Nothing happens; Nothing,You die; You sleep',
        ),
      ),
    ).toEqual(['Nothing'])
    const both = 'Question,Correct Answer,Correct Index,Option A,Option B,Option C,Option D'
    expect(
      rights(
        table(
          both,
          'x?,The Church,2,Icicle,The Church,Oil,Alarm',
          'y?,No,1,No,Yes,N/A,N/A',
          'z?,a,4,a,b,c,d',
        ),
      ),
    ).toEqual(['The Church', 'No', '-'])
  })

  test('a row for each option is refused, not read as true and false', () => {
    const file = table('question,answer,is_correct', 'Capital?,Paris,True', 'Capital?,Rome,False')
    expect(read(file)[0]).toContain('a row for each option')
  })
})

describe('options in one cell', () => {
  test.each([
    [`"{'text': array(['a', 'b'], dtype=object), 'label': array(['A', 'B'], dtype=object)}"`, 'B', 'b'],
    [`"{""text"": [""a"", ""b""], ""label"": [""1"", ""2""]}"`, '1', 'a'],
    [
      `"[{""index"": 0, ""text"": ""a"", ""is_correct"": false}, {""index"": 1, ""text"": ""b"", ""is_correct"": true}]"`,
      'b',
      'b',
    ],
    [`"[{""label"": ""A"", ""text"": ""x""}, {""label"": ""B"", ""text"": ""y""}]"`, 'B', 'y'],
    [`"['A)21', 'B)21.5', 'C)22']"`, 'C', '22'],
    ['A. to repeat B. to test C. to store', 'B', 'to test'],
    ['1) one 2) two', '2', 'two'],
    ['Palace of the Dead | Heaven on High', 'Heaven on High', 'Heaven on High'],
    ['Labeled data; unlabeled data|Audio; video', 'A', 'Labeled data; unlabeled data'],
  ])('%s', (cell, key, right) => {
    expect(rights(table('question,choices,answerKey', `x?,${cell},${key}`))).toEqual([right])
  })

  test('commas divide options where every key is one of the parts', () => {
    const file = table(
      'question,options,answer',
      'x?,"London, Paris, Berlin",Paris',
      'y?,"True, False",True',
      'z?,"Mars, Venus, the Moon, or, Jupiter",Mars',
      'w?,"a, b, c",c',
    )
    expect(rights(file)).toEqual(['Paris', 'True', '-', 'c'])
  })

  test('in the question itself', () => {
    const file =
      'Question,Response\n"Quote?\nA. Without\nB. With\n",A. Without\n"Next?\nA. P\nB. NP\n",A. P. Because it is.\n'
    expect(rights(file)).toEqual(['Without', '-'])
  })
})

describe('rows with faults', () => {
  const header = 'pergunta,a,b,c,d,correta'
  const good = Array.from({ length: 20 }, (_, index) => `O que ${index}?,um,dois,tres,quatro,B`)

  test('a comma that nobody quoted, in a row that is as wide as the others', () => {
    const torn = 'Pilares?,Garantir confidencialidade, integridade e disponibilidade,Simplificar,Nada,B'
    expect(read(table(header, ...good, torn)).at(-1)).toContain('A comma seems to divide a cell')
  })

  test('a quotation mark that does not close spoils its row and no other', () => {
    const items = readQuestions(
      Buffer.from(table(header, ...good, '"Quem,um,dois,tres,quatro,B', ...good)),
    ).items
    expect(items.map((item) => item.line).slice(19, 23)).toEqual([21, 22, 23, 24])
    expect(items.map(isRefused).filter(Boolean)).toHaveLength(1)
    const tabs = table('question\tA\tB\tanswer', '"Clearing" its orbit?\tone\ttwo\tA', 'x?\t5" disk\ttwo\tB')
    expect(rights(tabs)).toEqual(['one', 'two'])
    const both = table(
      'question\tA\tB\tanswer',
      '"Clearing" its orbit?\tone\ttwo\tA',
      'x?\t"Say ""hi"""\ttwo\tA',
    )
    expect(rights(both)).toEqual(['one', 'Say "hi"'])
  })

  test('a space before a quotation mark, and a line that names the separator', () => {
    expect(
      rights('"Pregunta","Respuesta1","Respuesta2","Correcta"\n"x?", "París, sí", "Roma", "Roma"\n'),
    ).toEqual(['Roma'])
    expect(rights('sep=;\nquestion;a;b;answer\nx, y?;one;two;B\n')).toEqual(['two'])
  })

  test('an answer that is no option, an empty one, and two that are alike', () => {
    const file = table(
      'question,A,B,C,answer',
      'x?,Meter,Foot,Inch,Mile',
      'y?,a,,c,A',
      'z?,one,one,two,C',
      'w?,a,b,c,"A,C"',
      'v?,a,b,c,',
    )
    expect(read(file)).toEqual([
      '"Mile" is none of the options.',
      'An option between others is empty.',
      'Two options say the same.',
      'Several options are right; Homeroom asks for one.',
      'The row does not say which option is right.',
    ])
  })
})

describe('cells', () => {
  test('entities and dress of HTML, but not in questions about HTML', () => {
    const file = table(
      'question,correct_answer,incorrect_answers',
      'Who said &quot;Eureka&quot;?,Archim&egrave;de,"[""Plato"", ""Kant""]"',
      'Formula?,H<sub>2</sub>O,"[""CO"", ""N""]"',
      'Which tag links?,<a>,"[""<b>"", ""<i>""]"',
    )
    expect(rights(file)).toEqual(['Archimède', 'H₂O', '\\<a>'])
    expect(readQuestions(Buffer.from(file)).items[0]).toMatchObject({ question: 'Who said "Eureka"?' })
  })

  test('code and passages stand with their question', () => {
    const file = table('passage,question,A,B,answer,code', 'It rained.,Prints?,2,4,B,print(2 + 2)')
    expect(readQuestions(Buffer.from(file)).items[0]).toMatchObject({
      question: 'It rained.\n\nPrints?\n\n```\nprint(2 + 2)\n```',
    })
  })

  test('bytes of other encodings', () => {
    const text = table('question,A,B,answer', 'où?,été,hiver,B')
    expect(rights(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(['hiver'])
    expect(rights(Buffer.from(text, 'utf16le'))).toEqual(['hiver'])
    expect(rights(Buffer.from(`\ufeff${text}`))).toEqual(['hiver'])
    expect(rights(Buffer.from(text, 'latin1'))).toEqual(['hiver'])
    const russian = Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2])
    expect(
      read(Buffer.concat([Buffer.from('question,A,B,answer\n'), russian, Buffer.from('?,a,b,B\n')]))[0],
    ).toContain('UTF-8')
  })
})

test('what tells rows apart may stand in an unknown column', () => {
  const rows = [
    'Translate,Bonjour à tous,Hello,Bye,A',
    'Translate,Au revoir,Hi,Bye,B',
    'Translate,Merci bien,No,Thanks,B',
  ]
  expect(read(table('question,french,A,B,answer', ...rows))[0]).toContain('Most rows ask the same')
  expect(
    rights(table('question,level,A,B,answer', ...rows.map((row) => row.replace(/,[^,]+/, ',1'))))[2],
  ).toBe('Thanks')
})

describe('without a header', () => {
  test('columns that stay the same are no question', () => {
    const rows = [
      'RAMは?,CPU,メモリ,SSD,,,メモリ',
      '規格は?,RoHS,ESD,EMI,,,RoHS',
      '拡張子は?,文書,音声,表,,,文書',
      'DNSは?,DHCP,DNS,SSL,,,DNS',
    ]
    expect(rights(rows.map((row) => `select,M,${row},,,\n`).join(''))).toEqual([
      'メモリ',
      'RoHS',
      '文書',
      'DNS',
    ])
  })

  test.each([
    ['a number at the end', 'Was?;Berlin;Rom;Paris;3\nWo?;Bonn;Rom;Ulm;1\nWer?;a;b;c;2\n'],
    [
      'a category and the right one first',
      'Space\tFirst man?\tGagarin\tGlenn\tAldrin\nSpace\tNorth star?\tPolaris\tSirius\tVega\nStars\tHottest?\tVenus\tMars\tEarth\n',
    ],
    ['no key at all', '1,Maximum length?,16,32,64,None\n2,Who?,Zim,Guido,Niene\n3,When?,1995,1972,1989\n'],
    ['no questions', 'Match 1,Ajax,PSV,Ajax\nMatch 2,Bern,Basel,Basel\nMatch 3,Nice,Metz,Nice\n'],
    ['two columns', '5+5,10\n17+3,20\n1+1,2\n'],
  ])('%s: refused', (_, text) => {
    expect(new Set(rights(text))).toEqual(new Set(['-']))
  })
})

describe('Anki', () => {
  const head =
    '#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:13\n'
  const note = (kind: string, marks: string) =>
    `g${kind}${marks}\tAllInOne (kprim, mc, sc)\tD\tWas <b>ist</b>?\tT\t${kind}\teins\tzwei\tdrei\t\t\t${marks}\tQuelle\n`

  test('AllInOne', () => {
    expect(rights(head.replace('13', '15') + note('2', '0 1 0') + note('1', '1 1 0'))).toEqual(['zwei', '-'])
    const named = `${head.replace('13', '15')}#columns:GUID\tNotetype\tDeck\tQuestion\tTitle\tQType (0=kprim,1=mc,2=sc)\tQ_1\tQ_2\tQ_3\tQ_4\tQ_5\tAnswers\tSources\tExtra 1\tTags\n`
    expect(rights(named + note('2', '0 1 0'))).toEqual(['zwei'])
    expect(
      rights('#separator:Semicolon\n#html:false\n#notetype:AllInOne\nWas?;;2;eins;zwei;;;;1 0;;\n'),
    ).toEqual(['eins'])
  })

  test('notes of a home-made type are read together', () => {
    const columns =
      '#separator:tab\n#html:true\n#columns:Question\tOption 1\tOption 2\tOption 3\tCorrect\tTags\n#tags column:6\n'
    expect(rights(`${columns}x?\ta\tb\tc\t0\tt\ny?\ta\tb\tc\t1\tt\n`)).toEqual(['a', 'b'])
    expect(rights(`${columns}y?\ta\tb\tc\t1\tt\n`)).toEqual(['-'])
    expect(rights(`${columns}y?\ta\t<i>b</i>\tc\t<div>B</div>\tt\n`)).toEqual(['*b*'])
  })

  test('cards: options on the front, words on the back', () => {
    const cards = '#separator:tab\n#html:true\n'
    expect(
      rights(`${cards}x?<br>A) one<br>B) two\tTwo\ny?<br>A) one<br>B) two\tCorrect answer: B<br>So.\n`),
    ).toEqual(['two', 'two'])
    expect(read(`${cards}Capital?\tParis\n{{c1::Paris}} lies where?\tFrance\n`)).toEqual([
      'The note is a front and a back, and has no wrong options.',
      'The note is a cloze, which has no wrong options.',
    ])
  })
})

describe('whatever the writer thought of', () => {
  const word = fc.constantFrom(
    'Paris',
    'two, three',
    'a;b',
    'x|y',
    '4',
    '0',
    '12',
    'A',
    'B',
    'yes',
    '"so"',
    'a < b',
    '* star',
  )
  const item = fc.record({
    asked: fc.constantFrom('What', 'How many, then', 'Why "so"', '1 + 1 ='),
    options: fc.uniqueArray(word, { minLength: 2, maxLength: 5, selector: (text) => text.toLowerCase() }),
    right: fc.nat(4),
  })
  const keys = {
    letter: (_: readonly string[], right: number) => String.fromCharCode(65 + right),
    words: (options: readonly string[], right: number) => options[right] ?? '',
    'from 1': (_: readonly string[], right: number) => String(right + 1),
    'from 0': (_: readonly string[], right: number) => String(right),
    'Option B': (_: readonly string[], right: number) => `Option ${String.fromCharCode(65 + right)}`,
  }

  test.each(Object.entries(keys))('keys by %s: right or refused, never wrong', (_, key) => {
    fc.assert(
      fc.property(
        fc.array(item, { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t', '|'),
        fc.boolean(),
        (items, delimiter, inList) => {
          const drafts = items.map(({ asked, options, right }, index) => ({
            ...{ asked: `${asked} ${index}?`, options, right: right % options.length },
          }))
          const rows = drafts.map(({ asked, options, right }) =>
            inList
              ? [asked, JSON.stringify(options), key(options, right)]
              : [asked, ...Array.from({ length: 5 }, (__, at) => options[at] ?? ''), key(options, right)],
          )
          const header = inList
            ? ['question', 'options', 'answer']
            : ['question', 'A', 'B', 'C', 'D', 'E', 'answer']
          const text = Papa.unparse([header, ...rows], { delimiter, newline: '\n' })
          for (const [index, read] of readQuestions(Buffer.from(text)).items.entries()) {
            const { options, right } = drafts[index] ?? { options: [], right: 0 }
            if (isRefused(read)) continue
            expect(read.options).toHaveLength(options.length)
            expect(read.right, text).toBe(right)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
