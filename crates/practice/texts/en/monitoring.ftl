fault-guide-track = Choose a guide for the right track.
fault-not-asked = The round does not ask about this cooperation.
fault-guide-of-round = Answer the round's own guide. Load the page again.
fault-year = Write a year between 1900 and 2200.
