Town that sold its clock wants it back

By FERDINAND HAGEDORN

LOUISVILE, Ky., Nov. 12, 2026 — The town of Harlow Springs sold the clock from its courthouse tower on Wednesday, Nov. 12, and by nightfall it had begun to ask how the thing might be bought back.

The clock, made in 1893, went at auction here for $61,000 to a collector who outbid two museums by telephone. The county needed the money for a boiler.

“We voted five to nothing,” said Judge-Executive Lorna Tackett, who signed the papers. “Then the bell didn’t ring, and every one of us called the other four.”

The bidding lasted less than three minutes. Nobody from the town was in the room.

A jar for coins appeared on the counter of the diner before supper. It held $412 by closing time, and an I.O.U. for a calf.

The collector, who lives in Ohio, has not said whether he will sell. His agent, Priscilla Vandermolen, said that he had wanted the clock since he was a boy and had once lived within the sound of it.

“He asked me whether they were angry,” Ms. Vandermolen said. “I told him they were late.”
