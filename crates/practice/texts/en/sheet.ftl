# Keeping checklists and guides.

sheet-administration = Administration
sheet-checklists = Checklists
sheet-checklists-about = The questions by which a proposed cooperation is weighed; one list for political and one for administrative cooperations.
sheet-checklists-add = Write a checklist
sheet-checklists-empty = There is no checklist yet. Without one no screening can be opened.
sheet-checklists-used = A screening asks by this checklist, so it no longer changes: the answers stay with the questions they were given to. Copy it, change the copy and put that into use.
sheet-guides = Monitoring guides
sheet-guides-about = The questions that are asked about every cooperation once a year; one guide for political and one for administrative cooperations.
sheet-guides-add = Write a guide
sheet-guides-empty = There is no guide yet. Without one no monitoring round can be opened.
sheet-guides-used = A monitoring round asks by this guide, so it no longer changes: the answers stay with the questions they were given to. Copy it, change the copy and put that into use.

sheet-title = Name
sheet-questions = Questions
sheet-state = State
sheet-source = Source
sheet-being-written = Being written
sheet-in-use = In use since { $day }
sheet-replaced = Replaced; was in use from { $day }
sheet-to-be-used = To be used from { $day }
sheet-locked = Locked
sheet-replaces = Copied from
sheet-copy = Copy to change
sheet-edit = Change name and track
sheet-valid-from = Used from
sheet-valid-from-help = A day, today or later. The newest one in use for the track is asked. Leave it empty to take it out of use.
sheet-use = Save the day
sheet-up = Move up
sheet-down = Move down
sheet-out = Take out
sheet-remove = Remove
sheet-remove-text = Nobody has been asked by it. Its history stays in the log.
sheet-remove-do = Remove it
sheet-between = In between

sheet-add-section = Add a section
sheet-first-section = The first section
sheet-section-title = Name of the section
sheet-section-about = What it is about
sheet-key = Word by which it is found again
sheet-key-help = The same criterion has the same word in every checklist and guide, so that its answers stand beside each other over the years. Left empty, one is made from the name.
sheet-question-key-help = The same question has the same word in every checklist and guide. Left empty, one is made from the question.
sheet-question = Question
sheet-add-question = Add another question
sheet-remove-question = Remove this question
sheet-place = Place in the order
sheet-help = Help below the question
sheet-kind = Answer
sheet-anchors = What the points mean
sheet-anchors-help = For points only: one line for each number of points, the lowest first. A line may be left empty.
sheet-weight = Weight
sheet-weight-help = For points only: how much it counts beside the others, 1 to 100.
sheet-weight-of = Points, weight { $weight }
sheet-unit = What is counted
sheet-optional = May be left open

sheet-answer-score = Points with a reason
sheet-answer-yes_no = Yes or no with a reason
sheet-answer-verdict = Continue, adjust or exit
sheet-answer-figure = A number
sheet-answer-words = Words

sheet-done-saved = Saved.
sheet-done-copied = Copied. Change it here; it is not in use yet.
sheet-done-used = The day is saved.
sheet-done-withdrawn = Taken out of use.
sheet-done-removed = Removed.

fault-sheet-used = It is used and no longer changes. Copy it and change the copy.
fault-due-past = Write a day that is not before { $today }.
