SLUG: LIBRARY-HOURS
Millbrook library to stay open Sundays through spring

By Carrie Dunleavy
Staff writer

   MILLBROOK — The public library will keep its Sunday hours at
least until June, after an anonymous donor gave $38,000 on the
condition that nobody try to find out who it was.

   Library director Theodora Banks announced the gift at the end
of Wednesday night's Town Council meeting, minutes before members
were to vote on whether to close the building one day a week. The
item was struck from the agenda. There was applause, and then an
argument about parking.

   "I am under instructions to say thank you and nothing else,"
Banks said. "So thank you."

   Sunday is the library's second-busiest day, after Saturday. An
average of 312 people came through the doors each Sunday in
October, according to figures Banks gave the council, many of them
students from the regional high school whose buses drop them at
the Elm Street stop.

   Councilman Ray Pettibone, who had proposed the cut to close a
gap in the town budget, said he was glad to be spared the vote.

   "I've been called a good many things in the checkout line this
month," Pettibone said. "I'd like to go back to buying eggs."

   The money will pay two librarians and a custodian for four
hours each Sunday, and for heat. It will not cover the children's
story hour, which ended in September when Millbrook lost a state
grant. Banks said volunteers had offered to read, and that the
first Sunday story would be told on Nov. 29 by Fire Chief Manny
Ortega, in uniform.

   Resident Joan Kowalczyk, 81, who has come to every council
meeting since 1994 and keeps her own minutes, asked whether the
donor might be in the room. Banks said she was not able to say.

   "Then I will just look around," Kowalczyk said, and did.

   In other business, the council:

   - approved $4,100 for salt and sand;

   - put off until January a decision on the dog run behind the
old mill;

   - and thanked Pettibone for 12 years on the recycling committee,
from which he is stepping down.

   The council meets again at 7 p.m. Wednesday, Dec. 2, in the
cafeteria of the middle school, because the floor of the meeting
room is being waxed.

   -30-
