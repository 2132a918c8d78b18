/** `first-reference`: a surname may stand alone for many reasons; then the one that is a slip. */
import { fixes, flags, silent } from '../marked.ts';

const rule = 'first-reference';

suite('first-reference is silent on', () => {
  const clean: Record<string, string> = {
    'a full name first': 'The plan of Maria Haddad was bold. Haddad said so.',
    'a nickname in a full name': 'Katherine "Kitty" Malone, a nurse, said so. Kitty Malone was sad.',
    'a nickname in curly marks': 'Katherine “Kitty” Malone, a nurse, said so. Kitty Malone was sad.',
    'a surname alone throughout': 'On Sunday Pelé spoke. Then Pelé left the ground.',
    headlines: 'Haddad opens library\n\nAMMAN - The architect Maria Haddad opened a library. Haddad cried.',
    captions: 'Haddad at the door on Sunday. [Photo by A. Masri/AP]\n\nThe architect Maria Haddad opened a library.',
    'a title before the surname': 'In June President Velarde signed the law. In July Ana Velarde left.',
    'a surname used as an adjective': 'The Haddad plan was bold. It was named for Maria Haddad, an architect.',
    'a family': 'It was a good year for the Haddad sisters. Maria Haddad, an architect, smiled.',
    'the title of a film': 'Prizes went to the film Haddad on Sunday. It is about Maria Haddad, an architect.',
    'a company known by it': 'Shares in the firm Haddad rose on Sunday. Maria Haddad, its founder, smiled.',
    'a list of surnames': 'The squad has Marlow, Haddad, Harper and Velarde. Maria Haddad scored on Sunday.',
    'a dynasty': 'What are the plans for Kang? It will be told in the next film, The Kang Dynasty.',
    'a chapter of a body that bears a given name':
      'She was seen with members of Antifa on Sunday. Rose City Antifa said it was late.',
    'the end of a list': 'The road runs past Kelso, Harlow, Haddad and Wells. Maria Haddad walks it.',
    'whom people call Mr.': '“It was Mr. Haddad who did it,” Ann Roe said. It was late. Maria Haddad had done it.',
    'a headline that the paragraph begins with':
      'It is a long race.\n\nHaddad leads in the north: The architect Maria Haddad leads in the north, they said.',
    'a company, told of as a thing': 'It beat Haddad, which makes pumps. Maria Haddad, its founder, smiled.',
    'a headline of two sentences, without one above':
      'Haddad has four plans. One is his best.\n\nIn Amman the architect Maria Haddad spoke on Sunday of four plans.',
    'a question between paragraphs':
      'It was late in Amman.\n\nWho will take on Haddad in May?\n\nMaria Haddad, 44, the architect, was glad.',
    'a numbered line': 'It was late.\n\n3. Haddad remained at home.\n\nMaria Haddad, 44, the architect, was glad.',
    'a nickname in marks before it': 'He spoke of “Sleepy Joe” Haddad on Sunday. It was late. Maria Haddad smiled.',
    'who gives no more than it':
      'A third gave only his last name, Haddad, on Sunday. It was late. Maria Haddad smiled.',
    'what somebody owns': "She has nothing to do with Blexit. It is late. It is Anna Roes' Blexit that met.",
    'a place': 'Visitors to Jordan saw it. The driver Michael Jordan did not.',
    'a body': 'Yesterday Marlow and Co sold shares. Its founder, John Marlow, bought some.',
    'a company that bears it':
      'On Sunday Haddad rose by a tenth. Haddad Motor Co. said so. Maria Haddad, its founder, smiled.',
    'a firm of several names': 'Lawyers at Haddad, Roe and Partners were glad. Maria Haddad, the founder, smiled.',
    'a label before what is said': 'Haddad: “We are ready.”\n\nMaria Haddad, 44, the architect, spoke on Sunday.',
    'a line that is a headline by its looks':
      'What Haddad wants now\n\nMaria Haddad, 44, the architect, spoke on Sunday.',
    'a town of that name': 'They named Anna Marlow of Haddad, Ohio. Its mayor is Maria Haddad, 44.',
    'a few words below the headline that the lead says again':
      'Race is on\n\nHaddad leads in the north.\n\nTRIPOLI (AP) — Maria Haddad leads in the north.',
    'a headline that ends in letters':
      'Haddad was ready, says U.S.\n\nThe architect Maria Haddad opened a library in Amman on Sunday, she said.',
    'a surname before what somebody has': 'The Roe and Haddad campaigns went on. Maria Haddad smiled.',
    'a surname before what an office has': 'It heard of the coming Haddad administration’s plan. Maria Haddad smiled.',
    'what people say': '“Even Haddad did not burn them,” Ann Roe said. It was Maria Haddad who did.',
    'whom people cite':
      'It was late. “As Haddad said, it is late,” Ann Roe told them. It was Maria Haddad who had said it.',
    'the name of a university':
      'Ann Roe came to the University of Haddad in May. It is named for Maria Haddad, a nurse.',
    'what people say, in old marks': "``Here, I am Haddad and he is not,'' said Roe. Maria Haddad did not.",
    'a case': 'The court heard People v. Haddad on Sunday. Maria Haddad was there.',
    'a firm of two names': 'The firm of Moss/Haddad lost it. So did Kohn & Haddad. Maria Haddad was sad.',
    'a firm of four': 'The firms are two - Haddad, Manley, Stone and Kelly. Maria Haddad was sad.',
    'a given name in small letters': 'The adviser condoleezza Haddad spoke on Sunday. Maria Haddad is of that family.',
    'what a state has': 'They went to the state’s Haddad by bus. Maria Haddad is a hill.',
    'a law named for someone': 'It is known as Haddad’s Law in Amman. It was Maria Haddad who found it.',
    'a firm before its sign': 'Haddad & Sons sold it on Sunday. Maria Haddad was sad.',
    'a garden': 'The Farm and Garden is open. The Alan Chadwick Garden is there. Alan Garden is old.',
    'a crosshead in capitals':
      'Who is who in the race\n\nIt is a long race.\n\nSHINJIRO HADDAD\n\nOf Mr Haddad all speak. His father is Jun Haddad.',
    'two people of the name': 'On Sunday Haddad spoke. Maria Haddad and Peter Haddad were there.'
  };
  for (const [what, text] of Object.entries(clean)) test(what, () => silent(rule, text));
});

suite('first-reference finds', () => {
  test('who speaks behind a straight mark, where a curly one began', () =>
    void flags(rule, '“It was late," ⟦Haddad⟧ said on Sunday.\n\nMaria Haddad, 44, the architect, was glad.'));
  test('a surname in a lead of few words, behind the dateline', () =>
    void flags(
      rule,
      'Race is on\n\nAMMAN - ⟦Haddad⟧ said on Sunday it would rain.\n\n“It rains,” said Maria Haddad, 44.'
    ));
  test('a surname before the full name', () => {
    flags(
      rule,
      'It used a method that ⟦Haddad⟧ had seen as a child.\n\nMaria Haddad, 44, the architect, spoke on Sunday.'
    );
  });
  for (const [what, marked] of Object.entries({
    'behind an office': 'On Sunday the spokesman ⟦Haddad⟧ said so.\n\nMaria Haddad, 44, was at home.'.replace(
      'the ',
      'union '
    ),
    'behind what is quoted': '“It will hold,” ⟦Haddad⟧ said at the gate.\n\nMaria Haddad, 44, was at home.',
    'who speaks, though a company bears the name':
      'It will hold, ⟦Haddad⟧ said at the gate.\n\nMaria Haddad, 44, was at home. Haddad Motor Co. is hers.',
    'beside a body that is somebody else’s':
      'It pleased ⟦Haddad⟧, Harbour Department engineers said.\n\nMaria Haddad, 44, was at home.',
    'behind of': 'It was an idea of ⟦Haddad⟧ and her team.\n\nMaria Haddad, 44, the architect, was at home.',
    'of whom a post is told later': 'On Sunday ⟦Haddad⟧ finally left.\n\nThe architect Maria Haddad, 44, was at home.',
    'behind Mr': 'On Sunday Mr ⟦Haddad⟧ said so.\n\nPeter Haddad, 44, the architect, was at home.',
    'who seeks something': 'It was said that ⟦Haddad⟧ seeks a wall there.\n\nMaria Haddad, 44, was at home.',
    'in a possessive': 'It was said that ⟦Haddad⟧’s plan was bold.\n\nMaria Haddad, 44, the architect, was at home.'
  }))
    test(what, () => void flags(rule, marked));
  test('and puts in the name without the post before it', () => {
    fixes(
      rule,
      'It will force Haddad to leave.\n\nLibyan President Maria Haddad was at home.',
      'It will force Maria Haddad to leave.\n\nLibyan President Maria Haddad was at home.'
    );
  });
  test('a family name that comes first', () => {
    flags(rule, '“It will hold,” ⟦Yoon⟧ said at the gate.\n\nYoon Tae-jin, the head of the yard, signed at noon.');
  });
  test('however many blank lines, of whatever kind, stand behind what is quoted', () => {
    for (const gap of ['\n\n', '\r\n\r\n', '\n\n\n\n\n', '  \r\n \r\n'])
      flags(rule, `“It will hold,” ⟦Haddad⟧ said. “It has to.”${gap}Maria Haddad, 44, said: “Yes.”${gap}`);
  });
  test('and gives the full name', () => {
    fixes(
      rule,
      'It was what Haddad wanted.\n\nMaria Haddad, 44, spoke.',
      'It was what Maria Haddad wanted.\n\nMaria Haddad, 44, spoke.'
    );
  });
});
