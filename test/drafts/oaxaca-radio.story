In the Clouds Above Oaxaca, a Radio Station Learns to Whistle

By LUCÍA BERNAL QUINTERO

SANTA EULALIA YUCUNDÁ, Mexico — Every weekday at 6:45 in the morning, before the news and the price of coffee, Eufemia López Cruz leans toward the microphone, puts two fingers to her lips and whistles for a minute and a half.

No music is playing. It is not a tune. It is, for the 400 or so people along this ridge who can still follow it, a bulletin: whose mule is loose, which road is out, who has died and at what hour the bell will ring.

“Anybody can talk on the radio,” said Ms. López, 66, whose father taught her the whistled form of her language in the maize fields, so that he could call her from the far side of the ravine. “You talk when you are near. You whistle when you are far.”

The ravine is still there. The fields are mostly not. Of the 1,900 people who lived in this village at the turn of the century, fewer than 700 remain, and the ones who left took their whistling with them to Puebla, to Fresno and to a suburb of Chicago, where, by several accounts, it has been tried once in a supermarket.

The station, whose call sign nobody uses and whose name means the Voice of the Ridge, broadcasts with 50 watts from a room above the town hall. It was started in 2012 by a priest and a schoolteacher. The priest, the Rev. Anselmo Téllez, wanted to read the lessons in the language of the village. The teacher, Rigoberto García Luna, wanted football.

They compromised, and for eight years there was Mass on Sunday and football on Saturday. The whistling came later, and by accident.

In June 2020 a landslide cut the power line to the transmitter’s studio, and the microphone with it. Mr. García, alone in the building, climbed onto the roof with a hand-cranked loudspeaker. He found that his voice carried to the church. Then Ms. López, who had come up to see what the noise was, took the loudspeaker from him.

“She whistled the landslide,” Mr. García said. “Where it was, how wide, how many houses. It took her less time than it takes me to tell you. And from across the valley somebody answered.”

Seven families left their homes that night. By morning two of the houses were gone.

Linguists have known for decades that tonal languages can be whistled. What interests Paloma Iturbide, who is writing a dissertation about the station, is what happens to whistling on the air. A whistle meant for a ravine is slow, she said, because of the echo. On the radio there is no echo, and Ms. López has become faster by nearly a third.

“Her cousins complain,” Ms. Iturbide said. “They say she has an accent now. They say she whistles like the radio.”

There are plans. A foundation in Mexico City has offered a stronger transmitter. Father Téllez, who is 79, would like the children to be taught in school, and on Thursdays nine of them come up the stairs after lunch and sit in a row on a bench, fingers in their mouths, spitting.

The best of them is Ms. López’s grandniece Itzel, who is 10. She was born in California and came here two years ago without a word of the language. She could whistle it before she could speak it.

Asked what she says on the radio, when it is her turn, Itzel looked at the floor.

“Mostly I ask who is there,” she said.
