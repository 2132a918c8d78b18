/** `inconsistent-name`: silence on ordinary names first, then each kind of slip, then the fixes. */
import assert from 'node:assert/strict';
import { Article } from '../../server/core/article/article.ts';
import { defaultDesk } from '../../server/core/desk.ts';
import { inconsistentName } from '../../server/core/rules/inconsistent-name.ts';
import { apply } from '../../server/core/text.ts';
import { deskWith, fixes, flags, found, silent } from '../marked.ts';

const rule = 'inconsistent-name';

suite('inconsistent-name is silent on', () => {
  const clean: Record<string, string> = {
    'peoples and places':
      'Portugal won. The Portuguese side met Iran, and the Iranian coach praised Portugal and Iran.',
    plurals: 'The two Koreas met. North Koreans said Korea was ready, and the Koreas signed.',
    'look-alike countries':
      'Slovakia and Slovenia signed. Austria and Australia did not, nor Niger and Nigeria, nor Iran and Iraq.',
    'look-alike people with full names of their own':
      'Anna Wagner met Peter Wagener on Monday. Wagner said Wagener was late. Wagener smiled and Wagner left.',
    'a father, whose word is a title too, and one behind a title':
      'They met Omar Zaydan. He is tired, adds his father, Zaydan Omar. Ann Rowell spoke. The son of Mayor Anne Rowell left.',
    'an Arabic article in one sentence': 'Saif al-Khayri of Oman met Saif el-Khayri of Egypt.',
    brothers: 'Mark Waugh and Steve Waugh batted first. Mark Waugh made 90, and Waugh made 12.',
    'a middle initial that comes and goes': 'John F. Marlow spoke. John Marlow is 40. Mr Marlow left.',
    'titles that come and go':
      'President Ana Velarde spoke. Velarde left. Ms. Velarde returned, and Ana Velarde waved.',
    'a nickname of a nickname': 'Kathy Obara left in May. Kathy was fun, and Kathy sang. “Sing it, Kath,” they said.',
    nicknames: 'William Harper ran. Bill Harper won. Harper smiled.',
    'ordinary words at sentence starts':
      'Stater prices fell. State officials knew. Statement followed, and the statement was long.',
    'related words':
      'The Economic Council met the Economics Ministry. The Socialist leader told the Socialists to wait.',
    'spelling of common words':
      'The Trade Centre stands by the Health Center. The Labour Organisation wrote to the Trade Organization.',
    'a capital in a particle': 'Vincent van Hoorn painted. Van Hoorn sold nothing. “I knew van Hoorn,” he said.',
    'cities inside the names of bodies': 'Beijing opened the fair. Students of Peking University came to Beijing.',
    'datelines and capitals':
      'TRENVIK WINS RACE\n\nLILLEHAMMER, Norway - Berit Trenvik won in Lillehammer on Sunday. Trenvik smiled.',
    'addresses and tickers':
      'Write to n.lavigni@lavginy.example or see lavginy.example/Lavginy. Lavigny <LAVG.N> said so. Lavigny rose.',
    'Chinese and Korean names a letter apart':
      'Kim Jong-il met Kim Yong-nam. Zhang Wei thanked Zheng Wei. Jong-il left with Yong-nam.',
    'Xi and Xu': 'Xi Jinping met Xu Lin. Xi spoke, and Xu listened.',
    'one letter put before a name': 'The National Parks Board (NParks) said the Parks were open. NParks said so twice.',
    'curly and straight apostrophes': "Sean O’Hara spoke. O'Hara left. O’Hara returned.",
    'two names of a city, one in brackets':
      'They have consulates in Karachi and Mumbai (Bombay). It rained on the coast.',
    'a letter behind a name on purpose': 'The SpaceX rocket rose. The Space Agency was glad of it.',
    'a body under its own spelling':
      'It was sold by Oranje-Nassau Energie B.V. on Monday. The Orange Party said on Sunday that it was glad of Orange.',
    'a party and a man': 'The Tory leader spoke. Tony Harper replied, and Tony Harper won.',
    'a people in the plural': 'Young Billy Harpers came by the dozen. Billy Harper smiled at them.',
    'adjectives of regions': 'The Asia Pacific region grew. The Asia-Pacific summit was held on Monday.',
    'given names of two people': 'Joonas Korhola scored twice. Jonas Bergdahl scored once on Monday.',
    'words in another language': `${'Das Haus war alt und die Wand war kalt, aber der Hof lag still und hell da. '.repeat(6)}Ein Dokument kam an. Die Dokumente sind da.`,
    'two firms that one sentence after another names side by side':
      'NORDVIK JUMPS AFTER NORVIK BID\n\nNorvik ASA has agreed to buy its rival Nordvik Marine. Norvik said it would pay 41 crowns for each Nordvik share. Norvik was founded in 1924. Nordvik rose on Tuesday, and Norvik said it was glad.',
    'two names that “and” joins':
      'The yards of Norvik and Nordvik are in Oslo. Norvik was founded in 1924. Norvik is listed there, and Norvik has lent it 41 crowns.',
    'two women, one of them with two surnames':
      "Neither Sarah Trevose, the defendant's wife, nor Michael's wife, Sara Trevose-Hill, was in court.",
    'candidates of two parties':
      'Lea: John Barlow (Lib Dem), Sue Marshall (Con), Ruth Tully (Green).\n\nDunmere: Peta Marsh (Lab), Joan Barlow (Con), Ruth Tulley (Reform).',
    'letters that are nobody’s surname':
      'MANILA (AP) — The Southern Islands League (SIL) met Rosa Sill on Monday. SIL said the talks went well.',
    'two people with given names of their own, whatever lists know':
      "Daniel Bartlett spoke on Monday. Bartlett is a lawyer. Detective Tim Bartlet, of the sheriff's office, said so.",
    'two people whose given names and surnames both differ by a letter':
      'Karin Mellander won. Behind her was Karen Melander of Oslo. Mellander slept.\n\nAnn Rowe sang.\n\nAnne Row left.',
    'two people in one sentence, each with the other’s names':
      'Chief Bolanle Adisa, Chief Adisa Bolanle and a clerk cut the ribbon on Sunday. It was late.',
    'candidates whose initials differ, one of them an A.':
      'Acle: J. Pasker (Lab) 987; M. Frost (Con) 986. It was close.\n\nBrundle: A. Paskar (Lab) 340; D. Moy (Con) 118. It was late.',
    'a cast':
      'The cast:\n\nFirst sailor: Oighrig Baird\nSecond sailor: Uighrig Baird\nThird sailor: Oighrig Field\n\nThe show runs until Sunday.',
    'what a family is called':
      'Lord Penhallow called for order. The Earl of Marle, whose family name is Penhellow, left. Lord Penhallow sat.',
    'how somebody spells a name, and signs it':
      'Hamid al-Karwi sang. His cousin spells the family’s name as Karwy. Al-Karwi left.\n\nMei Zhou came. Zhou Mei, as she signs her papers, was late.',
    'a mark that a name has and another’s has not':
      'Inès Grêlard won. “Without it I am Grelard, and that is some other woman,” Grêlard said. There is such a woman. Ines Grelard, of Lowmere, was glad.',
    'a son whose given names differ from his father’s by a letter and an accent':
      'The head, Luiz Sérgio Moraes, spoke on Monday. His son Luís Sergio, who keeps the books, did not.',
    'two full names side by side, from another alphabet':
      'Ahmed Lindsor, Ahmad Lindsor and Karim Lund were there on Monday. It was late.',
    'two full names side by side, one with accents':
      'José Lindor, Jose Lindor and Ana Lund were there on Monday. It was late.',
    'two people with a rank each, joined': 'Sgt. Hansen and Cpl. Hanson were there. Hansen sang. It was late.',
    'another of nearly that name': 'Peter Lund spoke. Another Peter Lunde, of Oslo, did not. It was late. Lund left.',
    'what a name is and is not':
      'Marta Lindqvist spoke. “It is Lindqvist and not Lindquist,” she said. Lindqvist left.',
    'who held the post before': 'The mayor, Sorenmark, is of Oslo. His predecessor, Sörenmark, is not. It was late.',
    'two players of two sides':
      'Hull: Lacey, Davies, Johnston. Leeds: Lacy, Davis, Johnson. Davies scored, and Davis saved.',
    'one of history, met once, who has a name of that sound':
      'Fergus Johnston spoke on Monday. The law is of 1965. Johnson signed it, and it was late.',
    'a band that is named for another':
      'Oleg Aleksandrov sang. The Alexandrov Ensemble sang as well. Aleksandrov left.',
    'a grandson whose name is one sound with another’s':
      'Louis Armand sang in May. Armand left. Lewis Armand, his grandson, sang as well.',
    'a neighbour with a post': 'Sri Banerjee spoke. Banerjee left. His neighbour, Dr Banerji, did not. It was late.',
    'two people in a heading each':
      'Anna Dalton & Piet Moor\n\nThey met at sea. Dalton is a singer.\n\nMaria Daltin & Carl Roos\n\nThey met at school.',
    'a correction': 'A story on Monday misspelled the name of the chair. She is Denise Lindqvist, and no Lindquist.',
    'what a name is not': 'The chair of the board is Denise Lindqvist, not Lindquist. Lindqvist took over in May.',
    'a name that the story gives two ways':
      'The book has her as Anna Sanders or Saunders, a nurse. Her sister was glad.',
    'a month cut short': 'They met in Novi Sad. On Nov. 1 it rained in Novi Sad, and nobody was glad.',
    'a month before a day': 'They met in Novi Sad. On Nov 1 it rained in Novi Sad, and nobody left Novi Sad.',
    'people who are no relations':
      'The rapper Lindaquiss, no relation to Lindaquis, was in court on Friday. Lindaquiss was glad.',
    'how somebody was addressed': 'A letter came for “Dr Lindqvit”. It is for Marta Lindqvist. Lindqvist read it.',
    'given names of two people that sound alike': 'Stephen Waverley spoke. Steven Roth did not. Stephen Waverley left.',
    'given names of two people that sound alike, before one more each':
      'Ann Marie Waverley said no. Ann Marie Waverley left. Anne Marie Haddad won.',
    'a couple whose given names sound alike': 'Ann Waverley married Anne Waverley on Monday. Anne Waverley smiled.',
    'a name at birth': 'Denise Lindqvist, born Denise Lindquist, has died. Lindqvist was 91.',
    'a misspelling quoted as one':
      '“Senator Cantwel [sic] is a friend,” the post said. Maria Cantwell said so. Sen. Cantwell laughed.',
    'a surname in the plural': 'Ann Tolliver spoke. Tolliver sat. The two Tollivers smiled, and nine Tollivers sang.',
    'relatives told apart by an initial':
      'George W. Harmon spoke. His nephew, George P. Harmon, spoke as well. George W. Harmon is 79, and George P. Harmon is 49.',
    'a relative, told of elsewhere':
      'George W. Harmon spoke on Sunday. George W. Harmon is 79.\n\nThe race was won by Jeb’s son, George P. Harmon, in May.',
    'a party to a case':
      'Anna Komer spoke for the school. Komer said so, and Komer left. In Haddad v. Comer, the court had said no.',
    'a name with a would behind it': 'Anna Steyer spoke. Steyer left. “Steyer’d up,” they sang, and Steyer smiled.',
    'a word of another language':
      'The Caledonian congress met. A rival, the Union Calédonien, did not. Caledonian courts were glad of it.',
    'a person of four letters beside a country':
      'It is a film from Kenya. Kena and Ziki must choose. It was shown in Kenya. When love comes, Kena and Ziki leave.',
    'a firm that is short of a country’s first letter':
      'Peter Roe is the head of Merica International. America was glad of it. America slept.',
    'a surname beside a given name that never stands alone':
      'He drove for Osama bin Laden, and was his guard. It ended there.\n\nFor the Obama administration it was a gamble.',
    'a word for men and women':
      'Latino voters came. Few know the word “Latinx” there. A Latino leader spoke, and Latino voters left.',
    'a person’s name that is shouted':
      'Mr. Grabner wept. The letters ‘GRABNER’ are old. He paid for a GRABNER plate, and Grabner left.',
    'letters in a list beside a word like them':
      'Lowmere: Scrap Harbour Law to Save Freedoms\n\nIt was late on Sunday, they said.\n\nSounds of the Silenced\n\nSRACP Staffs Union\n\nHarbour Alliance',
    'two quarters of one people':
      "A bomb went off in the Shi'ite Amil quarter on Sunday. It was late in Amil.\n\nIn the Shi'ite al-Amin quarter none did.",
    'a first letter that makes another word, as often':
      'Many a real Hannibal has lived there.\n\nSickening: Cannibal mum Clara Roe wept. It was late.',
    'a word amid others of its language':
      'Seven were led away in Mexico. Mexico said so. A car of the Servicio Medico Forense came from Mexico.',
    'two of one Korean family':
      'He and his wife, Kim Yong-ran, sang. His aunt, Kim Kyong-ran, wept. It was Kim Kyong-ran who left.',
    'a credit':
      'She wrote on Facebook. It was late.\n\nA picture of Jasmine. Photo: FACEBOOK\n\nThe house of Jasmine. Photo: FACEBOOK',
    'what is dialled': 'The Google Ads page is old. Google says so. Call the 866-2-GOOGLE team. Google is there.',
    'somebody’s nephew, of that name':
      'The race went to George P. Harmon. George P. Harmon smiled.\n\nThe nephew of George W. Harmon was late.',
    'a son called after his father':
      'They led Tursun Emer away. Tursun Emer is old. It speaks of his youngest son, Emer Tursun, as well.',
    'a credit beside a people whose name is given as well':
      'The German bank met. German lenders left.\n\nWriters Jake Roe in Oslo, Anna Lerman in Bergen and Ann Marlow helped. The German bank wept.',
    'men in the plural': 'They saw Batman. It is one of two dark Batmen.',
    'a hotel under its own name':
      'It was late in Ukraine. The Ukraina Hotel was shut. Ukraine slept, and Ukraine woke.',
    'a town in another language':
      'The Haitian press met. They flew to Cap-Haitien. A Haitian judge slept. The mayor of Cap-Haitien wept. Haitian courts are shut.',
    'what shares are listed under, before what they did':
      'Uber Technologies UBER, +0.04% reports later. Uber was glad. Its rival rose, and Uber fell.',
    'one of New York': 'Senator Ann Corker said so.\n\nIt is told by The New Yorker’s Amy Roe.',
    'a label before what is said':
      'They spoke on Sunday. ROE: Good evening. BRIT LUME: Hi. It is late. LUME: It is. LUME: It was. Then Brit Lume left.',
    'a body in another language': 'It is the Fédération Internationale of Oslo. The Harbour Federation met on Monday.',
    'a firm that one defends': 'Anna Bair, 47, came.\n\nAnd she defended Bain as a firm for all.',
    'a bank of a country':
      'The bank Banca Privada D’Andorra was shut. Andorra was glad. In Andorra it rained on Andorra.',
    'what somebody was called': 'Jeff Lindqvist wept. A sign was calling him Lindqvast.',
    'one who is named in full twice, beside a college':
      'The Harvard trial is old. Ulli Harward, the chair, spoke. It was Ulli Harward who wept. Then-Harvard pupils sang of Harvard. Harvard is old.',
    'what one does with a search engine': 'Google is old. This morning I Googled it, and Google knew. Google was glad.',
    'Latin, for men and women': 'He wrote to the Latinx desk. Latin food is sold there, and Latin music.',
    'a firm with a letter behind its name':
      'The head of Publicis Groupe spoke.\n\nThe firm GroupM grew. Ann Roe, the head of GroupM, was glad of it.',
    'an account': 'A note by AnnaMarlow (@AnnaMarlow) was read. Then Anna Marlow left, and Anna Marlow wept.',
    'given names of two people, written as each does':
      'They led Alexey Haddad away. Alexei Marlow was led away too, they said. Alexei Marlow fell ill.',
    'namesakes of two ages': 'Killed were Robert A. Stone, 41, of Taos. Hurt was Robert L. Stone, 22, of Raton.',
    'an agency in capitals before a name': 'Reuters saw it. Reuters was there.\n\nThe port. REUTERS/Piet Vos',
    'given names that two men have, in two spellings':
      'Crown Prince Mohammed Salman spoke. His driver, Ali Mohamed, left. Nobody else was there.',
    'a mark that a body has in its name': 'Hawaii is warm. The Hawai‘i Tourism Board said so. Hawaii is open.',
    'two bodies, each with its letters in brackets':
      'Lund National University (LundNU) was closed. Lund National Technical University (LundNTU) was not. LundNTU is old.',
    'adjectives of two peoples in either order':
      'A Turkish Kurdish band sang. The Kurdish Turkish singer said it was late.',
    'a person beside a country': 'Spain was hot. The minister, Jens Spahn, went to Spain. Spain was glad of it.',
    'a person beside a county': 'Alan Horlund scored. In Harlund County they sang. Horlund smiled.',
    'two people who have an article in common':
      'Dr. Atef Al-Rantesi spoke. “It is late,” Dr. Mustafa Al-Rantisi said. Al-Rantisi left, and Al-Rantisi wept.',
    'a village with a name of two words': 'They went to Gaza. Kfar Aza is near Gaza, and Gaza is near.',
    'a slug': 'Rurasco says trading is solid, (RURASCO to come). Rurasco is a seller of seed.',
    'the code of a share': 'Shares of Yelda Inc (YELDA.N) fell. Yelda said it was glad.',
    'the small letter of McC': 'THE McTALLS OF LIMERICK\n\nThe McTalls left on Monday. The family of the McTalls wept.',
    'a country in the name of a company': 'The phones of América Movida rang. Latin America was quiet.',
    'a gloss in square brackets': 'Osama bin Harun [Usama bin Haroun] left. Osama bin Harun is a sheikh.',
    'a word in the plural that a name has':
      'The Sea Harriers flew. Sea Harriers are loud, and Sea Harriers are old. One Sea Harrier woman did not.',
    'a word that opens a sentence': 'James Comey spoke. “It is out of the park. Come on,” they said.',
    'a senator and a hill': 'Senator Shelley Capito spoke. Capito left. On Capitol Hill it rained.',
    'a president and a sheikh': 'President Obama left. A man who knew Osama bin Laden did not.',
    'a city of two words':
      'The fans went to San Jose. San Jose won with the Joes, Joe Hart and Joe Roe. San Jose smiled.',
    'the town and its people':
      'The Osmonian houses are old. Osmonian roofs are flat. In Osmonia it rains on Osmonian roofs.',
    'an acronym in small letters beside a people': 'Asean met in May. Their Asian neighbours did not.',
    'an ordinary word met as often': 'She sat by the Capitol. The National Capital Planning Commission wept.',
    'a state cut short': 'The food firm, Clif Bar, is of Oakland, Calif. It is old.',
    'a person beside an ordinary word in the name of a body':
      'Words by Jacob Canter on the stage. The Arts Center is open. The Performing Arts Center is loud, and the Center is new.',
    'what someone is called after a country': 'Jalman Al-Britani shot first. Britain wept. In Britain it rained.',
    'a name that has been changed':
      'Bookclubz, now known as Bookclubs, has grown. Bookclubs is for readers, and Bookclubs is new.',
    'a town that two peoples name':
      'The town, known as Horgas to the one and Khorgas to the other, has a wall. Horgas is old. Horgas is new, and Horgas wept.',
    'a plural of another language': 'A Haredi man spoke. The Haredim sang. Most Haredim wept, and the Haredim left.',
    'two words that describe what follows': 'The Study-Xi app is old. They call it Study Xi at the works.',
    'a given name with a surname of its own':
      'Rebbie Jackson sang. He met Debbie Rowe in 1996. Debbie Rowe is a nurse, and Debbie is tall.',
    'names that a letter tells apart, each with its bearer':
      'Tom Carter died on Sunday. Carter was born in 1942, and Carter was a monk. In 1967 Carver was ordained.',
    'surnames that sound alike, each with its bearer':
      'Liam Reilly is back. Reilly left in 2021. His aunt, Ann Riley, is glad. Reilly smiled, Riley said.',
    'two brothers with each other’s names':
      'Mohamed Mahmoud, a driver, was glad. His brother, Mahmoud Mohamed, was not, he said.',
    aliases: 'Jon Smith, also known as John Smythe and Jon Smithe, stood silent. Smith is 40, and Smith will pay.',
    'a word quoted as a spelling':
      'Ballots for Lisa Murkowski may count. “Murkowsky” and “Murcowski” would do. Murkowski was glad.',
    'a granddaughter named for him':
      'Osvaldo Larra tunes them. Osvaldo is 78. His granddaughter, Osvalda, 11, helps Osvaldo.',
    'a word that opens a quotation':
      'Drivers of Lyft and others met on Monday. The paper wrote: “Left to deal with it alone, they quit.”',
    'a ticker in brackets': "South Korea's Kospi Index (KOSPI) fell. The Kospi closed lower, and Kospi futures fell.",
    'two words in one': 'Analysts Aren’t Glad\n\nThe price of Brent oil fell on Monday, and Brent may fall again.',
    'a ticker that the story goes on with':
      'Shares in Belda Timber Tbk (BELDA) rose on Monday. Belda owns two mills, and the debt of BELDA is old. BELDA shares fell.',
    'a name of four letters and another’s given name':
      'The hall is named for Jack J. Katz. The prize went to Kate Stone on Monday, and Kate Field was second.',
    'a player and a club of two words':
      'Fans of Ostrel Villa sang. Karl Wostrel plays for another club. It was late, and Ostrel Villa will win.',
    'a given name of another language beside a country': 'A goal for France came late. Photograph: Franck Lund.',
    'a regency and its town, in one sentence':
      'It rained in Morina. The regent of Zorina met the board in Morina on Monday. Zorina is vast. In Morina it was hot.',
    'letters on either side of a name':
      'The price of WTI Tarvik fell on Monday. A barrel of Tarvik WTI costs 41 crowns in May.',
    'two streets that are named for men': 'They met on Martin Street. Later they ran down Marvin Street, to the sea.',
    'the code that a share is listed under':
      'Shares in Belda Timber rose on Monday. Under the code BELDA they rose by a tenth. Belda owns two mills.',
    'a surname that is shouted':
      'Ann Belvoir spoke on Monday. It was not only BELVOIR who spoke. Belvoir left, and Belvoir wept.',
    'two men whose given names differ by an accent':
      'Nicolás Maduro spoke on Monday. It was late. Nicolas Lindqvist, of the bank, was not glad of it.',
    'a house of another language':
      'The Opera sang in May. It was at the Opéra de Paris, they said, that the Opera was late.',
    'what another language calls a body':
      'It rained in Montreal. They met at the Palais des fêtes de Montréal on Monday. Montreal was glad.',
    'what someone calls a town':
      'They flew to Lyon on Monday. One singer greeted Lyon as “Lyod” and left. Lyon was glad.',
    'two units': 'They made 12 GWh in May. In all of the year it was 41 TWh, not GWh, she said. In June it was 9 GWh.',
    'two peoples of animals': 'The Siberian crane is rare. So is the Iberian lynx, said the guide on Monday.',
    'the students of a college':
      'They left Varle in May. It rained at Varle on Monday. For a Varlie it is rare to leave Varle so soon.',
    'a creed and who holds it, once each':
      'They met the Serbian Orthodox priest there. The cross is a sign of Serbian Orthodoxy, he said on Monday.',
    'a cave and the people named for it':
      'The Tanisovan people made it. They lived in Tanisova cave, and a Tanisovan bone is there. The Tanisovan skull is old.',
    'a father and a son':
      'In goal was Amin Lavigny Snr. His place went to Lavigny Jnr in May. The ground was loud, and Lavigny Snr sang.',
    'the film trade of another country':
      'They watch Hollywood films in May. Some know all of Bollywood, and Hollywood knows it too.',
    'a café that is named for a continent':
      'Europe is old. They met at the Café Europa. It rained in Europe, and Europe slept.',
    'a nickname with a letter before the name':
      'Fans of Imperial sang in May. They shout for Pimperial players. The Pimperial side left. At Imperial it rained, and Imperial won.',
    'letters, and a band that is named for them':
      'They met the Dark Mydi there. It is named for MYDI files. On Monday the Dark Mydi sang, and the Dark Mydi left.',
    'a surname beside the given names of others':
      'In goal was Sarim Javid of Leeds. The others are David Cave of Hull, and David Field of York.',
    'a director and the one who is played':
      'They met the film director, Ridley Stone, there. Weaver took the role of Ripley. Ridley Stone left, and the role of Ripley was hers.',
    'a headline that is quoted':
      'They met on Tolmarsh Street. It said, “FIRE PUT OUT AT 10 TOLMARSH,” in the paper. Tolmarsh Street slept.',
    'names that a consonant tells apart, once each':
      'A McKinsey report came out in July. The owner, John McKinney, said that his firm had read it.',
    'a first letter that tells two apart': 'The scarf is by Brow Flick. Its other half is by Lash Slick. Slick is new.',
    'two words of one verse': 'My favourite song, Lully, Lulla, Lullay, was sung in the old tongue at the end.',
    'a word for a thing in another language':
      'The Maison opened on Madison Avenue. The Maison is old. Madison Avenue is busy, and the Maison is glad.',
    'a creed and those who hold it': 'The Wahhabis came. Wahhabism is old, and Wahhabism is strict, said the guide.',
    'people of two ages':
      'Sarah Thompson, 34, is a nurse. Sara Thomson, 36, is a doctor. “She gets my payslip,” Thompson said. “I get her parking fines,” Thomson said. Sara Thomson married Mark Thompson.',
    'given names that a hyphen joins':
      'Jean-Phillipe Roch spoke. Jean-Philippe Morel replied. Jean-Philippe Morel left.',
    'surnames alone of two people, both met more than once':
      'Donald Trevose spoke. Trevose said no. Trevase said yes. Trevose left, and Trevase said so.',
    'a surname that its office introduces': 'Donald Hodel spoke. President Hadel said that he had left.',
    'a surname beside another full name':
      'Donald Hodel spoke. Anna Hodell listened. Hodell said nothing, nor did Hodel.',
    'a people and its town': 'They left Dujal on Monday. Ahmad Dujali spoke of Dujal, and Dujali wept.',
    'a gerund in dialect': 'Born Runnin was sung. Then Running Away was sung.',
    'two bodies that are alike but for more than one name':
      'Radley Bank sued. Ridley Bank replied that Radley Bank and Ridley Bank had signed in May.',
    'a title in another language beside letters that are known':
      'They study AIDS. An article in Aids Forschung said that AIDS was rarer there.',
    'a capital slug': 'UNIDEX - SHARES\n\nUnidex shares rose on Monday. The board of Unidex met, and Unidex was glad.',
    'two countries with a hyphen, and one whose name it is':
      'The Germany-Sweden match was long. They met at Germany Sweden House on Monday.',
    'a double name and a couple': 'They met Anna Seo-Yeon. Seo Yeon-Anna is a street there.',
    'two initials': 'In goal was Shane Horgan. The subs were M Horan and P Leary, and Horgan scored.'
  };
  for (const [what, text] of Object.entries(clean)) test(what, () => silent(rule, text));
});

suite('inconsistent-name finds', () => {
  const slips: Record<string, string> = {
    'an age in one place and a party in another tell nobody from anybody':
      'Ruth Tallinberg, 34, a teacher, will seek the seat. It was quiet.\n\nIt was held by the party of Ruth ⟦Talinberg⟧ (Green) until May.',
    'two letters swapped': 'Marta Lindqvist spoke. Lindqvist said so. Later ⟦Lindqivst⟧ left.',
    'a letter that has jumped over two': 'Marta Podolska spoke. Podolska said so. Later ⟦Poldoska⟧ left.',
    'a letter that has jumped over two, in a place':
      'They flew to New Delhi. In New ⟦Dheli⟧ it rained, and Delhi slept.',
    'a slip in a sentence that has it right twice':
      'Marta Lindqvist spoke. Lindqvist said that Lindqvist and the mayor had seen ⟦Lindqivst⟧ and ⟦Lindqivst⟧ leave.',
    'a slip in the sentence that has it right, pasted twice':
      'Marta Lindqvist spoke. Lindqvist said that ⟦Lindqivst⟧ had left.\n\nSo it was. Lindqvist said that ⟦Lindqivst⟧ had left.',
    "a husband's name beside his wife's":
      'Anna Lindqvist and Peter ⟦Lindqivst⟧ came. Peter Lindqvist said that Lindqvist was the name.',
    'one in two captions, who stands elsewhere in each':
      'Marta Lindqvist (left) opens the wall in the harbour on Monday.\n\nMarta ⟦Lindqivst⟧ (center) walks on the wall in the harbour on Monday. Lindqvist smiled.',
    'a letter doubled in a double name, though both are names':
      'Mayor Hélène Vasseur-Colin won the vote. Vasseur-Colin smiled. Vasseur-⟦Collin⟧ has two years left.',
    'an accent lost in a given name': 'Paweł Górka came. ⟦Pawel⟧ Górka left.',
    'an accent lost, of two given names': 'José Manuel Roca came. José Manuel Roca left. ⟦Jose⟧ Roca smiled.',
    'an accent lost in a given name that others have':
      'José Roca came. José Lind and José Marlow came. On Monday ⟦Jose⟧ Roca left.',
    'a letter dropped': 'Marta Lindqvist spoke. Lindqvist said so. Later ⟦Lindqvst⟧ left.',
    'a letter added': 'Marta Lindqvist spoke. Lindqvist said so. Later ⟦Lindqvists⟧ agreed.'.replace(
      'Lindqvists',
      'Lindqvvist'
    ),
    'a letter changed': 'Marta Lindqvist spoke. Lindqvist said so. Later ⟦Lindqvint⟧ left.',
    'the first letter': 'Marta Lindqvist spoke. Lindqvist said so. Later Marta ⟦Kindqvist⟧ left.',
    'in a possessive': 'Marta Lindqvist spoke. Lindqvist said so. Later ⟦Lindqvsit⟧’s car left.',
    'in a headline in capitals':
      '⟦LINDQVSIT⟧ TO LEAD BANK\n\nOSLO - Marta Lindqvist will lead the bank. Lindqvist said so on Monday.',
    'both names in full': 'Marta Lindqvist spoke to us. Then Marta ⟦Lindqist⟧ left. Marta Lindqvist returned.',
    'a place': 'The road to Gjervoll is shut. ⟦Gjevroll⟧ is cut off, and people in Gjervoll wait.',
    'a body': 'Hanbit Shipbuilding hired them. Hanbit Shipbuilding paid. Shares in Hanbit ⟦Shipbulding⟧ rose.',
    accents: 'Begoña Ibáñez slept. Ibáñez woke. On Monday ⟦Ibañez⟧ went home.',
    hyphens: 'Yoon Tae-jin signed. “No,” said Yoon Tae-jin, the head. Then Yoon ⟦Tae Jin⟧ left.',
    case: 'Flora MacDonald sang. MacDonald bowed. Then ⟦Macdonald⟧ left.',
    'a hyphen between longer names':
      'They sold Harrow-Davison. On Monday ⟦Harrow Davison⟧ rose, and Harrow-Davison was glad.',
    'accents of two words of one name':
      'Vinícius Júnior scored. Vinícius Júnior left. On Monday ⟦Vinicius Junior⟧ came, and ⟦Vinicius⟧ sang.',
    'order, a hyphen in the given name': 'They met Han Seo-yeon. Han Seo-yeon spoke. On Monday ⟦Seo-yeon Han⟧ left.',
    'an Arabic article in two transliterations':
      'They met Saif al-Khayri there. Saif al-Khayri spoke. On Monday ⟦Saif el-Khayri⟧ left.',
    'a tie: the order that Korean names have': 'They met ⟦Seo-yeon Han⟧ there. On Monday Han Seo-yeon left.',
    'a tie: the later of two orders that names have': 'They met Xu Lin there. On Monday ⟦Lin Xu⟧ left.',
    order: 'Xu Lin spoke. Then Xu Lin left. They said that ⟦Lin Xu⟧ was late.',
    'a middle initial': 'John F. Marlow spoke. On Monday John F. Marlow left. They knew ⟦John T. Marlow⟧ well.',
    'two transliterations': 'Muammar Gaddafi spoke. Gaddafi left. They said that Muammar ⟦Qaddafi⟧ was late.',
    'two names of a city': 'They flew to Kyiv. In Kyiv it rained. Trains to ⟦Kiev⟧ were late.',
    'the last part of a long name': 'They thanked Nguyen Thi Hoa. Nguyen Thi Hoa wept, and Nguyen Thi ⟦Hao⟧ left.',
    'a short name': 'It rained in Japan. The road to ⟦Jpan⟧ was shut, and ships left Japan.',
    'a place without its last letter': 'They flew to Seattle. It rained in ⟦Seattl⟧ all day, and Seattle slept.',
    'the name of a firm of brothers, without them':
      'Peter Roe of Salomon Brothers (Asia) Ltd spoke on Sunday. “It is late,” said ⟦Salamon⟧’s Roe.',
    'letters in a headline':
      'Peter Roe Resigns From ⟦MSBNC⟧ Over Lowmere Comments\n\nPeter Roe left MSNBC on Monday. MSNBC said so, and MSNBC wept.',
    'a surname that is a name too, behind a given name that is in no list':
      'Zellona Taylor was 26. Taylor was a nurse. Zellona ⟦Tayler⟧ came in 2017, and Taylor stayed.',
    'a surname of one syllable': 'The Greens had Jill Klein. It is late. Jill Klein left. Remember Jill ⟦Klien⟧ then?',
    'a name that is a word too': 'Gordon Brown spoke. They heard that ⟦Brwon⟧ had left, and Mr Brown smiled.',
    'given names that lists know': 'They met Victor Makarov there. On Monday they saw ⟦Viktor⟧ Makarov again.',
    'a country in the name of a firm that is another':
      'Columbia Timber sold it. On Monday the board of ⟦Colombia⟧ Timber met. Shares in Columbia Timber rose.',
    'a given name of one sound':
      'They met Anne Waverley there. Anne Waverley left. On Monday ⟦Ann⟧ Waverley came again.',
    'a given name of one sound, in more letters':
      'They met Stephen Waverley there. Stephen Waverley left. On Monday ⟦Steven⟧ Waverley came again.',
    'a plural that is a surname': 'They met Mark Hughes there. Hughes sang. On Monday Mark ⟦Hughe⟧ left.',
    'a tie: the accent that no English name of a place has': 'They left ⟦Germañy⟧ on Monday, and Germany was glad.',
    'a tie: the capitals that nobody types by accident': 'They sold ⟦Pepsico⟧ shares. Then PepsiCo rose.',
    'a tie: the order that names have': 'They met ⟦Lindqvist Marta⟧ there. On Monday Marta Lindqvist left.',
    'a tie: the one that an address has':
      'They wrote to ⟦Bryne⟧ on Monday. On Sunday they called Brynne. Write to a.brynne@paper.example for more.',
    'a tie: the later': 'Marta Lindqvist spoke on Monday. Later Marta ⟦Lindqivst⟧ left.',
    'a surname alone that nobody in the story has': 'They met Donald Hodel there. On Monday Ms ⟦Hodell⟧ left again.',
    'a surname alone that is a word too': 'Donald Barlew spoke of it. It is late, ⟦Barley⟧ said. They left on Monday.',
    'a surname alone that is a name too, beside one that is met often':
      'Anna Manson wept. Manson was old. Manson left, and Manson sang. They saw Manson. It is plain that ⟦Mason⟧ had no plan.',
    'a full name beside one with a word in its middle':
      'Anna Wright Foley was old. Foley left. They signed the page of Anna ⟦Foely⟧. Foley sang, and Foley wept.',
    'a surname alone that others have too':
      'Aidan Clarke died on Sunday. Clarke was born in 1942. ⟦Clark⟧ was ordained in 1967. Clarke was 84.',
    'the given name of one who comes in as a relative':
      'They met his wife, Thandeka Mokwena, there. On Sunday ⟦Thandkea⟧ Mokwena left.',
    'a surname alone that sounds like the full one, before any verb':
      'Fergus Davies came in May. Davies is a diver. On Monday ⟦Davis⟧ will go down. Davies left.',
    'a surname alone that is one name in two languages, and a town':
      'Ana Gonzales came in May. Gonzales is a diver. But ⟦Gonzalez⟧ went down on Monday. Gonzales left.',
    'a surname in full that sounds like the other':
      'Odile Archambault keeps a list. Archambault sang. On Monday Odile ⟦Archambeau⟧ left. Archambault wept.',
    'the given name of one sound, a word too': 'They met Robin Waverley there. On Monday they saw ⟦Robyn⟧ Waverley.',
    'a surname from another alphabet': 'Oleg Aleksandrov sang. On Monday ⟦Alexandrov⟧ left. Aleksandrov wept.',
    'an s lost behind a given name that is in no list':
      'Wiremu Hargreaves came in May. Hargreaves said so. On Monday Wiremu ⟦Hargreave⟧ left. Hargreaves wept.',
    'an s lost from the name of somebody of an age':
      'Ysaline Morgantes, 67, keeps bees. Morgantes sings. Ysaline ⟦Morgante⟧ has many.',
    'an accent lost where one sentence has a name twice':
      'Frank Capella left. Frank ⟦Capélla⟧ won, to which Frank Capella sang. Capella is 40.',
    'a place behind another': 'It rained in Belmora. Another ⟦Belmorra⟧ firm left. Belmora slept.',
    'a letter lost in full, where the surname alone is right and a town':
      'At a hall she was seen by Hank ⟦Thmpson⟧ and sang. Thompson brought her to the town.',
    'an order that is turned in one sentence':
      'Ana Marlinde left. Ana Marlinde sang on Monday, and in the hall the guests of ⟦Marlinde Ana⟧ sang as well.',
    'a capital inside a name': 'The crew of AirAsia left. On Sunday AirAsia flew. The staff of ⟦AIrAsia⟧ slept.',
    'a tie of two names that lists know: the later': 'They met John Waverley there. On Monday they saw ⟦Jon⟧ Waverley.',
    'a tie of two names that lists know, the other way round':
      'They met Jon Waverley there. On Monday they saw ⟦John⟧ Waverley.',
    'a tie of syllables: the later': 'On Monday Park Geun-hye spoke. Park was cheered. At noon Park ⟦Guen⟧-hye left.',
    'a surname alone that sounds like the full one':
      'Liam Reilly is back. Reilly left in 2021. On Monday ⟦Riley⟧ said he would stay. Reilly smiled.',
    'a slip beside other words of spelling':
      'Marisa Lindqvist gave prizes at the spelling bee. “It is done,” Lindqvist said. On Sunday ⟦Lindqivst⟧ left.',
    'a slip beside another who is not meant':
      'It was the mayor, not Marisa Lindqvist, who paid. Lindqvist left. On Sunday ⟦Lindqivst⟧ came.',
    'a slip beside a mark that is not its own':
      'Marisa Lindqvist spoke. Lindqvist left. “The bridge are [sic] safe,” ⟦Lindqivst⟧ wrote.',
    'a slip where the right spelling was corrected before':
      'An earlier version misspelled the name of Marisa Lindqvist. Lindqvist left. On Sunday ⟦Lindqivst⟧ came.',
    'a surname alone, in the plural': 'Donald Lawford spoke. Lawford sat. “It is late,” ⟦Lawfords⟧ said.',
    'a tie: the surname alone, as it stands in full': 'The plan is late, ⟦Hodell⟧ said. They met Donald Hodel there.',
    'a body, the rest of whose name is the same':
      'Shares in Taro Bell Foods rose. On Monday the head of ⟦Taru⟧ Bell Foods left.',
    'a letter lost at the end': 'They sold Replitar. Shares in Replitar rose, and ⟦Replita⟧ was glad. Replitar rose.',
    'a country in a list of others':
      'They beat France, Italy, ⟦Gergia⟧, Spain. Georgia lost to Malta, and Georgia wept.',
    'a country of four letters without its first':
      'The people of ⟦Vraq⟧ knew. Iraq said so. Ships left Iraq on Monday, and Iraq was glad.',
    'letters in small ones, where a sentence begins with them':
      'CITRAM is known there. The head of ⟦Citram⟧ left. CITRAM was sold.',
    'known letters in small ones': 'They study AIDS. A cure for ⟦Aids⟧ is far, and AIDS is rare.',
    'a tie: the accent that is lost on the way': 'They met Anna ⟦Kierwinska⟧ there. On Monday Anna Kierwińska left.',
    'each mention': 'Marta Lindqvist spoke. Lindqvist sat. Lindqvist rose. ⟦Lindqivst⟧ left. ⟦Lindqivst⟧ returned.'
  };
  for (const [what, marked] of Object.entries(slips)) test(what, () => void flags(rule, marked));
});

suite('inconsistent-name mends', () => {
  const text =
    'LINDQIVST SPEAKS\n\nOSLO - Marta Lindqvist spoke. Lindqvist sat. Lindqvist rose, and Lindqvist left. Lindqivst’s car waited.';
  const right =
    'LINDQVIST SPEAKS\n\nOSLO - Marta Lindqvist spoke. Lindqvist sat. Lindqvist rose, and Lindqvist left. Lindqvist’s car waited.';

  test('this one', () => fixes(rule, text, text.replace('LINDQIVST', 'LINDQVIST'), 'Change to'));
  test('all, in capitals and possessives', () => fixes(rule, text, right, 'Change all 2'));
  test('a headline in capitals, which is all that has the slip', () =>
    fixes(
      rule,
      'LINDQIVST SPEAKS\n\nOSLO - Marta Lindqvist spoke. Lindqvist sat.',
      'LINDQVIST SPEAKS\n\nOSLO - Marta Lindqvist spoke. Lindqvist sat.',
      'Change to'
    ));
  test('by the nearest of two names', () =>
    fixes(
      rule,
      'Imran Marlow and Irfan Marlow came. Imran Marlow sat. Ifran Marlow sang. Irfan Marlow left. Imran Marlow slept.',
      'Imran Marlow and Irfan Marlow came. Imran Marlow sat. Irfan Marlow sang. Irfan Marlow left. Imran Marlow slept.',
      'Change to'
    ));
  test('the other way round', () =>
    fixes(
      rule,
      'Marta Lindqvist spoke. Then Marta Lindqivst left.',
      'Marta Lindqivst spoke. Then Marta Lindqivst left.',
      'other way'
    ));

  test('in the order of likelihood, and records two people', () => {
    const [finding] = found(rule, text);
    const all = finding!.fixes();
    assert.deepEqual(
      all.map(f => f.title.replace(/[“”].*/, '').trim()),
      ['Change to', 'Change all 2 to', 'The other way round: change all 4', '']
    );
    assert.deepEqual(all[3]!.desk, { kind: 'distinct', names: ['Lindqivst', 'Lindqvist'] });
    assert.deepEqual(all[3]!.edits, []);
  });

  test('records two people by their full names, where each has one', () => {
    const [finding] = found(rule, 'Marta Lindqvist spoke on Monday. Later Marta Lindqivst left.');
    assert.deepEqual(finding!.fixes().at(-1)!.desk, {
      kind: 'distinct',
      names: ['Marta Lindqivst', 'Marta Lindqvist']
    });
  });

  test('names people as they are, without their people and with all of a given name', () => {
    const last = (t: string) => found(rule, t)[0]!.fixes().at(-1)!.title;
    assert.match(last('The Swede Marta Lindqvist spoke. Later Marta Lindqivst left.'), /and “Marta Lindqvist” are two/);
    assert.match(last('The head, Park Min-ho, spoke. Pak Min-ho said no.'), /“Pak Min-ho” and “Park Min-ho” are two/);
  });

  test('with the apostrophe that the copy has', () => {
    const text = 'Sean O’Haran spoke. O’Haran sat. Then O’Harran left.';
    const [finding] = found(rule, text);
    assert.equal(finding!.message, '“O’Harran” is “O’Haran” elsewhere in this story (2 times).');
    fixes(rule, text, text.replace('O’Harran', 'O’Haran'), 'Change to “O’Haran”');
    for (const copy of [text, text.replace('O’Harran', 'Sean O’Harran')]) {
      const noted = found(rule, copy)[0]!.fixes().at(-1)!.desk;
      assert.ok(noted?.kind === 'distinct' && noted.names.every(name => name.includes('’')));
      silent(rule, copy, { desk: deskWith({ names: { distinct: [noted.names] } }) });
    }
  });

  test('an order as an order', () => {
    const message = (t: string) => found(rule, t)[0]!.message;
    assert.match(
      message('They met Xu Lin there. On Monday Lin Xu left.'),
      /^One name, two orders: “Lin Xu” here, “Xu Lin”/
    );
    assert.match(message('They met John F. Marlow there. On Monday John T. Marlow left.'), /^One name, two initials: /);
  });

  test('unseen only where the evidence is clear', () => {
    const preferred = (t: string) => found(rule, t).map(f => f.fixes()[0]!.preferred === true);
    assert.deepEqual(preferred('Marta Lindqvist spoke. Lindqvist sat. Then Lindqivst left.'), [true]);
    assert.deepEqual(preferred('Marta Lindqvist spoke. Then Marta Lindqivst left.'), [false]);
  });

  test('two words of one name at once', () => {
    const marked = 'Vinícius Júnior came. Vinícius Júnior left. Then ⟦Vinicius Junior⟧ sang.';
    const plain = marked.replace(/[⟦⟧]/g, '');
    fixes(rule, plain, plain.replace('Vinicius Junior', 'Vinícius Júnior'), 'Change to “Vinícius Júnior”');
  });

  test('so that nothing is left to find', () => {
    const after = apply(text, found(rule, text)[0]!.fixes()[1]!.edits);
    assert.deepEqual(found(rule, after), []);
  });
});

suite('inconsistent-name asks the desk', () => {
  test('two names that the desk knows as two', () => {
    const text = 'Marta Lindqvist spoke. Lindqvist sat. Then Lindqivst left.';
    silent(rule, text, { desk: deskWith({ names: { distinct: [['Lindqvist', 'Lindqivst']] } }) });
    assert.equal(found(rule, text).length, 1);
  });
  test('two people that the desk knows by their full names, and no others of their surnames', () => {
    const desk = deskWith({ names: { distinct: [['Marta Lindqvist', 'Peter Lindqvits']] } });
    silent(rule, 'Marta Lindqvist spoke. Lindqvist sat. Then Lindqvits left.', { desk });
    flags(rule, 'Anna Lindqvist spoke. Lindqvist sat. Then Anna ⟦Lindqvits⟧ left.', { desk });
  });
  test('the spelling that the desk prefers', () => {
    const desk = deskWith({ names: { preferred: { Kyiv: ['Kiev'], Myanmar: ['Burma Union'] } } });
    flags(rule, 'They flew to ⟦Kiev⟧. In ⟦Kiev⟧ it rained on the ⟦Burma Union⟧ team.', { desk });
    fixes(rule, 'KIEV SHUT\n\nThey left Lviv.', 'KYIV SHUT\n\nThey left Lviv.', '', { desk });
  });
  test('the spelling that the desk prefers, beside a slip that it does not name', () => {
    const desk = deskWith({ names: { preferred: { Möller: [] } } });
    const text = 'Anna Möller spoke. ⟦Moller⟧ left. ⟦Moller⟧ came, and ⟦Moller⟧ wept.';
    const [finding] = flags(rule, text, { desk });
    assert.match(finding!.evidence!(), /The desk file prefers/);
    assert.ok(finding!.fixes().every(fix => !/other way round/.test(fix.title)));
    silent(rule, text.replaceAll('Moller', 'Möller').replace(/[⟦⟧]/g, ''), { desk });
  });
  test('the spelling that the desk prefers, however seldom the story has it', () => {
    const desk = deskWith({ names: { preferred: { Kyiv: ['Kiev'] } } });
    flags(rule, 'They flew to Kyiv. In ⟦Kiev⟧ it rained. They left ⟦Kiev⟧ and saw ⟦Kiev⟧ again.', { desk });
  });
  test('capitals that the desk prefers', () => {
    const desk = deskWith({ names: { preferred: { MacDonald: ['McDonald'] } } });
    flags(rule, 'Flora MacDonald sang. MacDonald bowed. Then ⟦Macdonald⟧ left.', { desk });
  });
  test('the longer of two forms that the desk replaces, where one is part of the other', () => {
    const desk = deskWith({ names: { preferred: { Kyiv: ['Kiev'], 'Kyiv Sea': ['Kiev Reservoir'] } } });
    flags(rule, 'They sailed on the ⟦Kiev Reservoir⟧. In ⟦Kiev⟧ it rained.', { desk });
    flags(rule, 'They left Kyiv, and sailed on the ⟦Kiev Reservoir⟧. In Kyiv it rained.', { desk });
  });
});

suite('inconsistent-name shows', () => {
  test('its evidence', () => {
    const text = 'Marta Lindqvist spoke. Lindqvist sat. Then Lindqivst left.';
    const [finding] = [...inconsistentName.check(new Article(text), defaultDesk)];
    assert.match(finding!.evidence!(), /\*\*Lindqvist\*\*: 2 times; in full: “Marta Lindqvist”/);
    assert.match(finding!.evidence!(), /\*\*Lindqivst\*\*: 1 time$/);
    assert.equal(finding!.related.length, 2);
  });
  test('whom it means without his people', () => {
    const [finding] = found(rule, 'The Swede Marta Lindqvist spoke. Lindqvist sat. Then Lindqivst left.');
    assert.match(finding!.evidence!(), /in full: “Marta Lindqvist”/);
  });
});

suite('inconsistent-name: two people of like names', () => {
  for (const text of [
    'Li Qiang met Li Qian on Monday. Li Qiang spoke first. Li Qiang left early.',
    'Yulian Petrov and his sister, Yulia Petrova, sang. Petrov left. Petrov wept. Petrova stayed.',
    'Anna Schmidt met Anna Schmitt in court. Schmidt left before the others did.'
  ]) {
    test(text.slice(0, 40), () => silent('inconsistent-name', text));
  }
  test('is never changed unseen where a letter differs', () => {
    const [finding] = found(
      'inconsistent-name',
      'The suspect, John Hansen, fled on foot. Hansen was seen by the river. Hansen wept. John Hanson was found at dawn.'
    );
    assert.ok(finding?.fixes().every(fix => !fix.preferred));
  });
});

test('inconsistent-name is quick with a line of 20,000 capitalised words, which is no name', () => {
  const word = (i: number) => {
    let text = '';
    for (let n = ((i * 7919) % 456_976) + 26, k = 0; k < 4; k++, n = Math.floor(n / 26))
      text += String.fromCharCode(97 + (n % 26)) + 'aeiou'[(n >> 2) % 5];
    return text[0]!.toUpperCase() + text.slice(1);
  };
  const began = performance.now();
  found(rule, `${Array.from({ length: 20_000 }, (_, i) => word(i)).join(' ')}.`);
  assert.ok(performance.now() - began < 6000);
});
