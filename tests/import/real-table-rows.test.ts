import { describe, expect, test } from 'vitest'
import { readQuestions } from '../../src/import/read.ts'
import { bareIn } from '../../src/import/table/bare.ts'
import { isRefused } from '../../src/import/types.ts'
import { read, rights, table } from './tables.ts'

describe('rows with faults', () => {
  const header = 'pergunta,a,b,c,d,correta'
  const good = Array.from({ length: 20 }, (_, index) => `O que ${index}?,um,dois,tres,quatro,B`)

  test('a comma that nobody quoted, in a row that is as wide as the others', () => {
    const torn = 'Pilares?,Garantir confidencialidade, integridade e disponibilidade,Simplificar,Nada,B'
    expect(read(table(header, ...good, torn)).at(-1)).toContain('A comma seems to divide a cell')
  })

  test('a comma that nobody quoted, in the explanation at the end', () => {
    const items = readQuestions(
      Buffer.from(
        table(
          'question,right answer,wrong 1,wrong 2,explanation',
          'Deep?,sea,puddle,bowl,The sea is, by far, deeper.',
          'Well, high?,hill,pit,ditch,A hill, of course.',
        ),
      ),
    ).items
    expect(items[0]).toMatchObject({ right: 0, explanation: 'The sea is, by far, deeper.' })
    expect(items.map(isRefused)).toEqual([false, true])
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

describe('a row for each option', () => {
  const rows = ['Capital?,Paris,True', 'Capital?,Rome,False', 'River?,Po,False', 'River?,Nile,True']

  test.each(['question,answer,is_correct', 'question,answer,correct', 'question,option,is_correct'])(
    '%s',
    (header) => {
      expect(read(table(header, ...rows))).toEqual(['Paris of 2', 'Nile of 2'])
    },
  )

  test('two marked, none marked, and one alone are refused', () => {
    const odd = ['Sea?,Red,1', 'Sea?,Black,1', 'Lake?,Como,0', 'Lake?,Garda,0', 'Hill?,Rigi,1']
    expect(rights(table('question,answer,is_correct', ...odd))).toEqual(['-', '-', '-'])
  })
})

describe('without a header', () => {
  test('so many rows that they are no arguments of a function', () => {
    expect(
      bareIn(new Array(300_000).fill({ line: 1, cells: ['Match', 'Ajax', 'Bern', 'A'] })),
    ).toBeUndefined()
  })

  test('options in one cell, and a letter beside them', () => {
    const rows = [
      'Warm?;A. sun|B. snow;A;Easy|Old',
      'Wet?;A. sand|B. rain;B;Hard|New',
      'Soft?;A. wool|B. rock;A;Easy|New',
    ]
    expect(rights(`${rows.join('\n')}\n`)).toEqual(['sun', 'rain', 'wool'])
    expect(rights(`${rows.slice(0, 2).join('\n')}\n`)).toEqual(['-'])
  })

  test('statements, whether they are true, and why', () => {
    const rows = [
      'You must stop at a red light.\t\ttrue\tCorrect',
      'You may park on a level crossing.\t\tfalse\tNobody may.',
      'This sign tells you to wait.\tsign-7.png\ttrue\tCorrect',
      'A bicycle needs no light at night.\t\tfalse\tIt needs one.',
    ]
    expect(rights(`${rows.join('\n')}\n`)).toEqual(['True', 'False', 'True', 'False'])
    expect(rights(`${rows.map((row) => row.replace(/\t[^\t]+$/, '')).join('\n')}\n`)).toEqual(['-'])
  })

  test('terms whose options all come from one pool of words', () => {
    const rows = [
      'Lento,slow,fast,loud,A',
      'Vivace,loud,slow,fast,C',
      'Forte,fast,loud,slow,B',
      'Grave,slow,loud,fast,A',
      'Rapido,loud,fast,slow,B',
    ]
    expect(rights(`${rows.join('\n')}\n`)).toEqual(['slow', 'fast', 'loud', 'slow', 'fast'])
    const grades = [
      'Anna,Bonn,Law,Chess,B',
      'Bo,Kiel,Art,Golf,A',
      'Cy,Rome,Music,Rugby,C',
      'Di,Oslo,Maths,Judo,A',
      'Ed,Bern,Latin,Polo,B',
    ]
    expect(rights(`${grades.join('\n')}\n`)).toEqual(['-'])
  })

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
