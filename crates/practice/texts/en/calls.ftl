fault-order = Write them in order, the earliest first.
fault-stage-order = Choose a stage that comes after the one before it. Nothing comes after an answer.
fault-answered-before-sent = Write when the application was sent before you write its answer.
fault-granted-without-yes = Say that the application was granted, or leave the amount empty.
