# Proposing a cooperation.

proposals-title = Proposals
proposals-lede = What has been proposed, and what has become of it.
proposals-begun = Begun and not sent
proposals-own = Proposed by you
proposals-own-none = You have proposed nothing yet. What you propose stands here with what becomes of it.
proposals-others = Proposed by others
proposals-others-none = Nobody else has proposed anything that you can see.
proposals-all = All proposals

proposal-new = Propose a cooperation
proposal-new-named = Propose: { $name }
proposal-lede = Ten minutes, in any order and in more than one sitting. Each page is saved when you leave it. Only you see it until it is sent.
proposal-parts-done = { $done } of { $of } parts are done.
proposal-unnamed = A proposal without a name
proposal-kept = Saved { $when }
proposal-back = All parts

proposal-state-done = Done
proposal-state-begun = In progress
proposal-state-not-begun = Not started
proposal-state-not-yet = Cannot start yet

proposal-what = What and with whom
proposal-what-about = What it is called, what kind of cooperation it is, who takes part.
proposal-gives = What it gives
proposal-gives-about = What it is for and what you expect to come of it.
proposal-money = Money and people
proposal-money-about = What it costs the office, in money and in hours.
proposal-who = Who stands behind it
proposal-who-about = The unit that would carry it, and who in it.
proposal-criteria = The criteria
proposal-criteria-about = Your own view, if you wish. It stands beside what the assessors find and is not counted.
proposal-criteria-first = Choose the track under “What and with whom” first. Without a checklist in use there are no criteria.
proposal-criteria-no-person = Your account stands for no person of the authority, so these answers would be nobody’s. The proposal can be sent without them.
proposal-criteria-beside = Stands beside what the assessors find; not counted.
proposal-check = Check and send
proposal-check-about = Read it once more before others do.
proposal-check-lede = Nothing is sent yet. Change what is not right.

proposal-name-help = What people will call it.
proposal-track-help = Decides which checklist the proposal is screened by, and who decides.
proposal-track-political = Elected members take part and carry it.
proposal-track-administrative = The administration takes part and carries it.
proposal-partner = Partner
proposal-partners = Partners
proposal-organisation = Organisation
proposal-add-partner = Add a partner
proposal-remove-partner = Remove this partner
proposal-others = Other partners
proposal-others-help = Those that are not in the list yet, in words.
proposal-others-note = Partners not in the register yet:
proposal-countries = Countries
proposal-countries-help = Names or codes with commas between: Norway, Sweden.
proposal-serves = Which part of the strategy it serves
proposal-purpose-help = What the problem is and why it is solved better with others.
proposal-outcome-help = What we should have in hand at the end. The yearly monitoring asks about exactly this.
proposal-summary-help = One sentence that a stranger understands.
proposal-total-help = All partners together.
proposal-eu-rate = EU rate in percent
proposal-own = Our own cash
proposal-own-help = Write 0 if it costs us no cash. Leave it empty if nobody knows yet.
proposal-own-basis = The cash is
proposal-hours = Our hours a year
fault-hours-needed = Write a number of hours a year, 0 if none.
proposal-hours-help = An honest guess is enough. Write 0 if it takes none.
proposal-instead = What would have to stop instead
proposal-instead-help = Hours and money are taken from something else.
proposal-unit-help = It must know that you propose this.
proposal-post = Who in the unit
proposal-post-help = As a post: “Consultant”. No names.
proposal-myself = I would be the contact myself

proposal-save-on = Save and continue
proposal-save-leave = Save and leave
proposal-save-over = Save mine over it
proposal-other-window = This page was saved in another window meanwhile
proposal-other-window-text = Nothing is lost. Yours stands in the form below; the other window saved:

proposal-route = The way it would go
proposal-route-recommends = recommends
proposal-route-decides = decides
proposal-send = Send proposal
proposal-send-about = The international office and everybody who may see internal records of the area will see it. It is not published.

proposal-done-sent = Sent
proposal-sent-title = Proposal sent
proposal-of = Proposal: { $name }
proposal-sent = Sent
proposal-sent-on = “{ $name }” was sent on { $day }.
proposal-sent-day = Proposed on { $day }
proposal-number = Number
proposal-became = What has become of it
proposal-who-sees = Who sees it now
proposal-who-sees-text = The international office, and everybody in the authority who may see internal records of its area. It is not public.
proposal-who-sees-published = The cooperation is on the public site, where everybody can see it. The proposal itself is seen only by the international office and everybody in the authority who may see internal records of its area.
proposal-next = What happens next
proposal-next-text = The international office opens a screening: some colleagues weigh it against the checklist, each on their own. From what they find one result is made, and the body that decides takes it up. This page always says how far it is.
proposal-next-weighed = Some colleagues weigh the proposal against the checklist, each on their own. From what they find one result is made, and the body that decides takes it up.
proposal-next-body = The proposal has been weighed. Now the body that decides takes it up.
proposal-next-decided = A decision has been made. How it goes is told on the page of the cooperation.
proposal-see = See the cooperation
proposal-waits = Waits for the office to open the screening
proposal-waits-for-list = Waits: no checklist is in use for its track
proposal-is-weighed = Is being weighed
proposal-was-weighed = Weighed: { $recommendation }

similar-title = Similar already here
similar-about = Look here first: perhaps it can be part of something that runs.
similar-none = Nothing like it is in the register.
similar-words = Shares the words { $words }
similar-partners = the same partner: { $partners }
similar-programme = the same programme
similar-places = also in { $places }

compare-title = Candidates side by side
compare-lede = What is proposed and not decided, the best weighed first. With a ceiling you see how far money and hours reach.
compare-money = Own money a year ({ $currency })
compare-money-yearly = Own money without hours in the dearest year ({ $currency })
compare-hours = Hours a year
compare-show = Show how far it reaches
compare-none = Nothing is proposed that is not decided.
compare-weighed = Weighed to
compare-not-weighed = Not weighed yet
compare-sum = Sum so far
compare-sum-of =
    { $money } and { $hours ->
        [one] 1 hour
       *[other] { $hours } hours
    }
compare-reach = Reaches
compare-within = Within
compare-over = Beyond the ceiling
compare-line = { $count ->
    [0] Money and hours do not reach for the first.
    [one] Money and hours reach for the first.
   *[other] Money and hours reach for the first { $count }.
}
compare-all-within = Money and hours reach for all of them.

fault-no-person = Your account stands for no person of the authority, so these answers would be nobody’s.
