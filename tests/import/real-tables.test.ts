import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'
import { read, rights, table } from './tables.ts'

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
    ['Pertanyaan,Pilihan A,Pilihan B,Kunci', 'x?,a,b,B', 'b'],
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

  test('a misspelt header between those of two options', () => {
    const file = table('question,answer,option1,option2,optoin3,option4', 'Tall?,fir,moss,fern,fir,herb')
    expect(read(file)).toEqual(['fir of 4'])
  })

  test('every key stands beside the options: they are all wrong', () => {
    const rows = [
      'Fast?,snail,mole,hare',
      'Sour?,honey,bread,lemon',
      'Cold?,fire,wool,ice cube',
      'Blue?,coal,milk,sapphire',
    ]
    const header = 'question,optionA,optionB,answer'
    expect(read(table(header, ...rows))).toEqual([
      'hare of 3',
      'lemon of 3',
      'ice cube of 3',
      'sapphire of 3',
    ])
    expect(rights(table(header, ...rows.slice(0, 3)))).toEqual(['-', '-', '-'])
    expect(rights(table(header, ...rows, 'Hot?,embers,snow,glowing embers'))[0]).toBe('-')
    expect(rights(table(header, ...rows, 'Hot?,an ember,snow,first'))[0]).toBe('-')
  })

  test('true and false in other languages', () => {
    const file = table('teks,jawaban,penjelasan', 'Air itu basah,BENAR,Ya', 'Batu itu lunak,SALAH,Tidak')
    expect(rights(file)).toEqual(['Benar', 'Salah'])
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

  test('letters without a sign, where the key leaves them out', () => {
    const file = table('question,options,answer', 'x?,A red|B dark green|C blue,dark green', 'y?,A x|B y,A x')
    expect(rights(file)).toEqual(['dark green', 'A x'])
  })

  test('in the question itself', () => {
    const file =
      'Question,Response\n"Quote?\nA. Without\nB. With\n",A. Without\n"Next?\nA. P\nB. NP\n",A. P. Because it is.\n'
    expect(rights(file)).toEqual(['Without', '-'])
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
