deeds-title = Bulk changes
deeds-lede = What changed several records at once. Open one of them to see what can be taken back: what nobody has changed since, and what is not adopted, sent, decided or approved.
deeds-empty = The actions that you can take back will stand here. There are none yet.
deeds-what = What happened
deeds-when = When
deeds-who = Who
deeds-why = Why
deeds-taken = taken back
deeds-name =
    { $count ->
        [one] { $deed }: 1 record
       *[other] { $deed }: { $count } records
    }
deeds-told =
    { $count ->
        [one] 1 record was changed { $when } by { $who }.
       *[other] { $count } records were changed { $when } by { $who }.
    }
deeds-reason-was = Reason: { $reason }
deeds-done = The action was taken back. The log says so, and that too can be taken back.
deeds-taken-by = Taken back { $when } by { $who }.
deeds-taken-see = See how it was taken back
deeds-if = If you take it back
deeds-goes-back =
    { $count ->
        [one] 1 record becomes what it was.
       *[other] { $count } records become what they were.
    }
deeds-stays =
    { $count ->
        [one] 1 record stays as it is now. It stands first, with the reason.
       *[other] { $count } records stay as they are now. They stand first, with the reason.
    }
deeds-never = What was adopted, sent, decided or approved is never taken back. Nor are e-mails that were sent.
deeds-letters =
    { $count ->
        [one] 1 reminder by e-mail has been written since; it cannot be called back.
       *[other] { $count } reminders by e-mail have been written since; they cannot be called back.
    }
deeds-nothing = There is nothing to take back
deeds-why-back = Reason
deeds-do = Take it back
deeds-records = Records
deeds-record = Record
deeds-kind = Kind
deeds-becomes = What happens
deeds-before = Becomes what it was
deeds-gone = Goes; it was not there before
deeds-again = Comes back
deeds-went = Went back
deeds-stayed = Stayed as it was
deeds-stay-changed = Stays: { $who } changed it { $when }
deeds-stay-removed = Stays away: it was removed since
deeds-stay-settled = Stays: adopted, sent, decided or approved
deeds-stay-beginning = Stays: the authority began with it
deeds-stay-rests = Stays: belongs to something adopted, sent or decided since:
deeds-stay-needed = Stays: something else rests on it.
deeds-made = This can be taken back.
deeds-made-see = See what was changed
deeds-would =
    { $count ->
        [one] 1 record will be changed
       *[other] { $count } records will be changed
    }
deeds-would-new =
    { $count ->
        [one] 1 new
       *[other] { $count } new
    }
deeds-would-changed =
    { $count ->
        [one] 1 changed
       *[other] { $count } changed
    }
deeds-would-removed =
    { $count ->
        [one] 1 removed
       *[other] { $count } removed
    }
deeds-would-new-one = New
deeds-would-changed-one = Changed
deeds-would-removed-one = Removed
deeds-would-undo = You can take all of it back afterwards; what others change meanwhile stays.
deeds-would-back = Back to the form
deeds-would-more =
    { $count ->
        [one] and 1 more
       *[other] and { $count } more
    }
fault-nothing-back = No record can go back; see the reason beside each.
fault-back-moved = Somebody changed something meanwhile. Look at the list again before you take it back.
deed-import = Import
deed-open_term = New council term opened
deed-hand_over = Handover
deed-assign_many = Person named for several cooperations
deed-roll_over = Action plan rolled over
deed-open_round = Monitoring round opened
deed-close_round = Monitoring round closed
deed-bring_calls = Calls brought in
deed-bring_list = List of projects brought in
deed-bring_rates = Exchange rates brought in
deed-move_links = Cooperations moved to other parts of the strategy
deed-start_edition = New edition of a strategy begun
deed-remove_edition = Draft of an edition removed
deed-publish_edition = Edition published
deed-unpublish_edition = Edition taken off the public site
deed-retire_node = Part of the strategy given up
deed-split_node = Part of the strategy split
deed-merge_nodes = Parts of the strategy merged
deed-merge_organisations = Two organisations merged
deed-move_node = Part of the strategy moved
deed-make_periods = Reporting periods made
deed-take_back = Action taken back
deed-several = Several changes at once
