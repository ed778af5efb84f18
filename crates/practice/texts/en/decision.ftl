fault-no-decider = Choose the body that decides.
fault-two-deciders = Choose only one body that decides; the others recommend.
fault-decider-not-last = Put the body that decides last.
fault-after-meeting = Write a day that is not after the meeting on { $day }.
