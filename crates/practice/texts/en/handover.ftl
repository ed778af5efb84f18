handover-title = Handover
handover-lede = When somebody leaves, or a new council is elected: everything they carry is passed on at once, and the history stays.
handover-person = Person
handover-carries = Carries
handover-has-left = has left
handover-nobody-carries = People who carry something will stand here. No people are tied to the cooperations yet.
handover-terms = Council terms
handover-term-open =
    { $count ->
        [one] 1 political seat becomes vacant on { $day }
       *[other] { $count } political seats become vacant on { $day }
    }
handover-term-to-come =
    { $count ->
        [0] Begins on { $day }; no political seats to open.
        [one] Begins on { $day }; 1 political seat becomes vacant that day.
       *[other] Begins on { $day }; { $count } political seats become vacant that day.
    }
handover-term-runs = Running since { $day }.
handover-term-over = Ended on { $day }.
handover-term-day = On which day do the seats become vacant?
handover-term-day-help = The term is running. Give a day within it, for instance the day on which a new council is constituted. Nothing changes before you have seen the list.
handover-term-show = Show what becomes vacant
handover-preview = This will be handed over
handover-preview-letters = Afterwards you get a letter for each who takes something over. The program does not send them.
fault-term-over = The term is over; nobody is chosen in it any more.
fault-term-runs = The term is running. Give the day on which the seats become vacant.
fault-term-day = Give a day within the term.
handover-carries-count =
    { $count ->
        [0] Carries nothing just now.
        [one] Carries 1 thing that needs somebody new.
       *[other] Carries { $count } things that need somebody new.
    }
handover-nothing = There is nothing to hand over.
handover-on = From
handover-on-help = The first day of those who carry it then.
handover-leaves = The person leaves the organisation the day before
handover-all = Give all of it to
handover-each = Choose for each thing
handover-what = Each thing
handover-as-above = As chosen above
handover-nobody = Nobody yet; the seat becomes vacant
handover-keep = Is kept
handover-reason = Reason
handover-send = Hand over
handover-letters = Letters to those who take over
handover-letters-lede = { $name } has handed this over. Print the letters, or copy them.
handover-letters-none = Nobody took anything over; what got nobody new stands on the office's list.
handover-letter-hello =
    { $count ->
        [one] You have taken this over from { $giver }:
       *[other] You have taken these { $count } things over from { $giver }:
    }
handover-letter-due = due { $day }
handover-letter-more = Read more
handover-letter-end = What waits for you is on the page Today. Ask the international office if anything is unclear.
handover-term-lede = When the new council begins, all political seats become vacant at once, and the strategies are taken up again. What is appointed ad hoc stays as it is.
handover-term-nothing = All political seats are open for this term.
handover-term-strategies = Strategies to take up again
handover-term-send = Open the seats
handover-term-done = The seats are open; they stand on the office's list until they are filled.
handover-term-reason = A new council begins
handover-revise = Take up { $title } again with the new council
fault-carried-gone = This was changed meanwhile. Load the page again and choose anew.
fault-receiver = Choose somebody who is in the organisation that day.
fault-receiver-needed = Choose who takes this over, or give all of it to one.
fault-nothing-to-open = There is nothing to open; it is done.
carried-political = Political anchoring
carried-administrative = Administrative anchoring
carried-seat = Seat
carried-follow_up = Follow-up
carried-assessment = Assessment in a screening
carried-answer = Yearly questions
carried-initiative = Initiative
carried-task = Task of an initiative
carried-indicator = Indicator
carried-contract = Performance contract
carried-need = Need
carried-application = Application
carried-report = Report to the programme
